using System.Globalization;
using System.Text.RegularExpressions;
using Anneal.Interop.Python;
using Anneal.Lint;

namespace Anneal.Interop.Tests.Python;

/// <summary>
/// Whole training scripts in the shapes that people write: right ones, in which nothing may be found, and wrong ones,
/// in which just that may be found which their first lines say.
/// </summary>
public sealed partial class CorpusTests
{
    private const string Right = "Corpus/right";
    private const string Wrong = "Corpus/wrong";
    private const double LeastShareChecked = 0.6;

    public static TheoryData<string> RightFiles => new(SourceFixtures.In(Right));

    public static TheoryData<string> WrongFiles => new(SourceFixtures.In(Wrong));

    [Theory, MemberData(nameof(RightFiles))]
    public void Finds_nothing_in_a_right_script(string file) =>
        Assert.Empty(Check(Right, file).Findings.Where(IsMistake).Select(Said));

    [Theory, MemberData(nameof(WrongFiles))]
    public void Finds_just_what_is_wrong_in_a_wrong_script(string file)
    {
        var expected = CorpusExpectation.In(SourceFixtures.Read(Wrong, file));
        var found = Check(Wrong, file).Findings;
        Assert.NotEmpty(expected);
        Assert.Equal(
            Codes(expected.Where(wanted => wanted.IsMistake).Select(wanted => wanted.Code)),
            Codes(found.Where(IsMistake).Select(finding => finding.Finding.Code))
        );
        Assert.All(expected, wanted => Assert.Contains(found, wanted.Meets));
    }

    [Fact]
    public void Checks_most_of_the_schedulers_whose_run_is_in_the_same_script()
    {
        var files = SourceFixtures.In(Right).ToArray();
        var possible = files.Sum(Checkable);
        var done = files.Sum(file => Math.Min(Checkable(file), Checked(file)));
        Assert.True(done >= LeastShareChecked * possible, $"{done} of {possible} schedulers are checked.");
    }

    [Fact]
    public void Has_at_least_a_hundred_and_fifty_scripts_of_each() =>
        Assert.All([Right, Wrong], folder => Assert.True(SourceFixtures.In(folder).Count() >= 150, folder));

    private static SourceLintReport Check(string folder, string file) =>
        SourceLinter.Check(PythonSource.Parse(file, SourceFixtures.Read(folder, file)));

    private static int Checked(string file) =>
        Check(Right, file).Schedulers.Count(scheduler => scheduler.Unchecked is null);

    private static int Checkable(string file) =>
        int.Parse(CheckedLine().Match(SourceFixtures.Read(Right, file)).Groups[1].Value, CultureInfo.InvariantCulture);

    private static bool IsMistake(SourceFinding found) => found.Finding.Severity > LintSeverity.Note;

    private static string Said(SourceFinding found) =>
        $"{found.Finding.Code} {found.Finding.Severity} @{found.At.Line}: {found.Finding.Message}";

    private static string Codes(IEnumerable<string> codes) =>
        string.Join(' ', codes.Distinct().Order(StringComparer.Ordinal));

    [GeneratedRegex("# checked: ([0-9]+)")]
    private static partial Regex CheckedLine();
}
