using System.Globalization;
using System.Text.RegularExpressions;
using Anneal.Interop.Python;

namespace Anneal.CSharp.Tests;

/// <summary>
/// Trainings over TorchSharp as different people write them: right ones, in which nothing may be found, and wrong ones,
/// in which just that may be found which their first lines say.
/// </summary>
public sealed partial class CorpusTests
{
    private const string Right = "right";
    private const string Wrong = "wrong";
    private const double LeastShareChecked = 0.9;

    public static TheoryData<string> RightFiles => new(FilesIn(Right));

    public static TheoryData<string> WrongFiles => new(FilesIn(Wrong));

    [Theory, MemberData(nameof(RightFiles))]
    public void Finds_nothing_in_a_right_training(string file) =>
        Assert.Empty(Check(Right, file).Findings.Where(IsMistake).Select(Said));

    [Theory, MemberData(nameof(WrongFiles))]
    public void Finds_just_what_is_wrong_in_a_wrong_training(string file)
    {
        var expected = Expectation.In(Read(Wrong, file));
        var found = Check(Wrong, file).Findings;
        Assert.NotEmpty(expected);
        Assert.Equal(
            Codes(expected.Select(wanted => wanted.Code)),
            Codes(found.Where(IsMistake).Select(finding => finding.Finding.Code))
        );
        Assert.All(expected, wanted => Assert.Contains(found, wanted.Meets));
    }

    [Fact]
    public void Checks_most_of_the_schedulers_whose_run_is_in_the_same_file()
    {
        var files = FilesIn(Right).ToArray();
        var possible = files.Sum(Checkable);
        var done = files.Sum(file => Math.Min(Checkable(file), Checked(file)));
        Assert.True(done >= LeastShareChecked * possible, $"{done} of {possible} schedulers are checked.");
    }

    [Fact]
    public void Has_at_least_sixty_trainings_of_each() =>
        Assert.All([Right, Wrong], folder => Assert.True(FilesIn(folder).Count() >= 60, folder));

    private static SourceLintReport Check(string folder, string file) => CSharpLinter.Check(Read(folder, file));

    private static int Checked(string file) =>
        Check(Right, file).Schedulers.Count(scheduler => scheduler.Unchecked is null);

    private static int Checkable(string file) =>
        int.Parse(CheckedLine().Match(Read(Right, file)).Groups[1].Value, CultureInfo.InvariantCulture);

    private static bool IsMistake(SourceFinding found) => found.Finding.Severity > LintSeverity.Note;

    private static string Said(SourceFinding found) =>
        $"{found.Finding.Code} {found.Finding.Severity} @{found.At.Line}: {found.Finding.Message}";

    private static string Codes(IEnumerable<string> codes) =>
        string.Join(' ', codes.Distinct().Order(StringComparer.Ordinal));

    private static string Folder(string folder) => Path.Combine(AppContext.BaseDirectory, "Corpus", folder);

    private static string Read(string folder, string file) => File.ReadAllText(Path.Combine(Folder(folder), file));

    private static IEnumerable<string> FilesIn(string folder) =>
        Directory.GetFiles(Folder(folder), "*.cs").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);

    [GeneratedRegex("// checked: ([0-9]+)")]
    private static partial Regex CheckedLine();
}
