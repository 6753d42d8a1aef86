using System.Text.RegularExpressions;

namespace Anneal.Training.Tests.Architecture;

/// <summary>
/// The folders of a project as the floors of a house: what lies in a folder uses what lies on the floors below it, and
/// nothing else.
/// </summary>
/// <remarks>
/// Read off the sources, where a namespace is a folder: its <c>using</c> lines and its names that begin with a folder.
/// A folder sees the one that it lies in without either, so it must stand above it.
/// </remarks>
/// <param name="project">The project, which is also its namespace.</param>
/// <param name="floors">Folders, the lowest floor first; the project's own files are the ground below them.</param>
internal sealed partial class Floors(string project, string[][] floors)
{
    private readonly string folder = Path.Combine(Root(AppContext.BaseDirectory), "src", project);

    /// <summary>Folders that have no floor, and floors that have no folder.</summary>
    public IEnumerable<string> Unknown()
    {
        var known = floors.SelectMany(floor => floor).ToHashSet();
        known.SymmetricExceptWith(Files().Select(FolderOf).Where(name => name.Length > 0));
        return known;
    }

    /// <summary>Folders that stand no higher than the one that they lie in.</summary>
    public IEnumerable<string> Sunken() =>
        floors
            .SelectMany(floor => floor)
            .Where(name => name.Contains('/') && FloorOf(name) <= FloorOf(Path.GetDirectoryName(name)!));

    /// <summary>Files that use a folder which is not below their own.</summary>
    public IEnumerable<string> ArrowsUp() =>
        from file in Files()
        let own = FolderOf(file)
        from used in UsedFolders(file)
        where used != own && FloorOf(used) >= FloorOf(own)
        select $"{Path.GetRelativePath(folder, file)} uses {used}";

    private int FloorOf(string name) => Array.FindIndex(floors, floor => floor.Contains(name)); // -1 is the ground

    private IEnumerable<string> UsedFolders(string file)
    {
        var code = string.Join('\n', File.ReadLines(file).Where(line => !line.TrimStart().StartsWith("//")));
        var names = floors.SelectMany(floor => floor).Select(name => name.Replace('/', '.'));
        return from name in names
            let using_ = $"using {project}.{name};"
            let qualified = $@"(?<![\w.]){Regex.Escape(name)}\.[A-Z]\w*\b(?!;)"
            where code.Contains(using_, StringComparison.Ordinal) || Regex.IsMatch(WithoutUsings(code), qualified)
            select name.Replace('.', '/');
    }

    private static string WithoutUsings(string code) => UsingOrNamespace().Replace(code, "");

    private string[] Files() =>
        [
            .. Directory
                .EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
                .Where(file => FolderOf(file).Split('/')[0] is not ("bin" or "obj")),
        ];

    private string FolderOf(string file) =>
        Path.GetRelativePath(folder, Path.GetDirectoryName(file)!).Replace('\\', '/') is var name && name != "."
            ? name
            : "";

    private static string Root(string from) =>
        File.Exists(Path.Combine(from, "Anneal.slnx")) ? from : Root(Path.GetDirectoryName(from)!);

    [GeneratedRegex(@"^(using|namespace) .*;$", RegexOptions.Multiline)]
    private static partial Regex UsingOrNamespace();
}
