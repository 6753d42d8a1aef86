namespace Anneal.Conformance;

/// <summary>The program: golden files and folders in, verdicts out.</summary>
public static class Runner
{
    private const string Failures = "--failures";

    /// <summary>Exit status 0: all agree; 1: some do not; 2: there is nothing to compare.</summary>
    public static int Run(IReadOnlyList<string> arguments, TextWriter output, TextWriter error)
    {
        var paths = arguments.Where(argument => argument != Failures).ToArray();
        if (paths.Length == 0)
            return Refuse(error, $"give golden files or folders: Anneal.Conformance PATH... [{Failures}]");
        if (Array.Find(paths, path => !Path.Exists(path)) is { } missing)
            return Refuse(error, $"there is no file or folder '{missing}'.");
        var report = Report.Of(paths.SelectMany(Files), Deviations.Read(Report.DeviationsPath()));
        if (report.Count == 0)
            return Refuse(error, $"there is no case in {string.Join(", ", paths)}: give files with a case a line.");
        report.Write(output, arguments.Contains(Failures));
        return report.Failed > 0 ? 1 : 0;
    }

    private static IEnumerable<string> Files(string path) =>
        Directory.Exists(path) ? Directory.EnumerateFiles(path, "*.jsonl").Order(StringComparer.Ordinal) : [path];

    private static int Refuse(TextWriter error, string what)
    {
        error.WriteLine($"conformance: {what}");
        return 2;
    }
}
