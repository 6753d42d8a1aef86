namespace Anneal.Conformance;

/// <summary>The verdicts over some golden files.</summary>
public sealed class Report
{
    private readonly IReadOnlyList<Verdict> verdicts;
    private readonly IReadOnlySet<string> deviations;

    private Report(IReadOnlyList<Verdict> verdicts, IReadOnlySet<string> deviations) =>
        (this.verdicts, this.deviations) = (verdicts, deviations);

    public int Count => verdicts.Count;

    public int Passed => verdicts.Count(verdict => verdict.Passed);

    public int Failed => verdicts.Count(verdict => !verdict.Passed && !IsSkipped(verdict));

    public int Skipped => verdicts.Count(IsSkipped);

    public static Report Of(IEnumerable<string> files, IReadOnlySet<string> deviations) =>
        new(
            [
                .. files
                    .SelectMany(File.ReadLines)
                    .Where(line => !string.IsNullOrWhiteSpace(line))
                    .SelectMany(Cases)
                    .Select(Verdict.Of),
            ],
            deviations
        );

    // A case that says how users write it is run from that too.
    private static IEnumerable<GoldenCase> Cases(string line)
    {
        var golden = new GoldenCase(line);
        return golden.HasCall ? [golden, new GoldenCase(line, fromCall: true)] : [golden];
    }

    /// <summary>
    /// A line for each peer and name, the failures where asked for, and the totals alone on the last line.
    /// </summary>
    public void Write(TextWriter output, bool showFailures)
    {
        foreach (var group in verdicts.GroupBy(NameOf))
        {
            output.WriteLine($"{group.Key} {group.Count(verdict => verdict.Passed)}/{group.Count()}");
            if (!showFailures)
                continue;
            foreach (var verdict in group.Where(verdict => !verdict.Passed))
                output.WriteLine($"  {verdict.Golden.Id}{(IsSkipped(verdict) ? " (skipped)" : "")}: {verdict.Problem}");
        }
        if (verdicts.Any(verdict => verdict.Golden.FromCall))
            foreach (var way in verdicts.GroupBy(verdict => verdict.Golden.FromCall))
                output.WriteLine(
                    $"from {(way.Key ? "calls as users write them" : "arguments")}: "
                        + $"{way.Count(verdict => verdict.Passed)}/{way.Count()}"
                );
        output.WriteLine($"{Passed} passed, {Failed} failed, {Skipped} skipped");
    }

    private static string NameOf(Verdict verdict) =>
        $"{verdict.Golden.Peer}/{verdict.Golden.Name}{(verdict.Golden.FromCall ? " as users write it" : "")}";

    /// <summary>
    /// The repository's <c>docs/deviations.md</c>, found from the working folder or the program's own upwards.
    /// </summary>
    public static string DeviationsPath()
    {
        foreach (var start in new[] { Directory.GetCurrentDirectory(), AppContext.BaseDirectory })
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
                if (File.Exists(Path.Combine(folder.FullName, "docs", "deviations.md")))
                    return Path.Combine(folder.FullName, "docs", "deviations.md");
        return "";
    }

    private bool IsSkipped(Verdict verdict) => !verdict.Passed && deviations.Contains(verdict.Golden.Id);
}
