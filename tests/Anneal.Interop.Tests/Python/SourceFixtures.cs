using Anneal.Interop.Python;

namespace Anneal.Interop.Tests.Python;

/// <summary>The Python sources beside these tests.</summary>
internal static class SourceFixtures
{
    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Python");

    /// <summary>The names of the files in a folder.</summary>
    public static IEnumerable<string> In(string folder) =>
        Directory
            .EnumerateFiles(Path.Combine(Folder, folder))
            .Select(path => Path.GetFileName(path)!)
            .Order(StringComparer.Ordinal);

    public static string Read(string folder, string file) => File.ReadAllText(Path.Combine(Folder, folder, file));

    /// <summary>What the linter finds in a file, as <c>LP001@12</c>, without notes.</summary>
    public static string[] Mistakes(string folder, string file, SourceLintOptions? options = null) =>
        Mistakes(PythonSource.Parse(file, Read(folder, file)), options);

    /// <summary>What the linter finds in a text.</summary>
    public static string[] Mistakes(string text) => Mistakes(PythonSource.Parse("test.py", text), null);

    private static string[] Mistakes(PythonSource source, SourceLintOptions? options) =>
        [
            .. SourceLinter
                .Check(source, options)
                .Findings.Where(found => found.Finding.Severity > Lint.LintSeverity.Note)
                .Select(found => $"{found.Finding.Code}@{found.At.Line}"),
        ];
}
