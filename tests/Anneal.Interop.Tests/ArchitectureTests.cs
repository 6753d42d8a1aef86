using System.Text.RegularExpressions;

namespace Anneal.Interop.Tests;

/// <summary>The folders of the library are floors: what stands on one uses its own and those below.</summary>
public sealed partial class ArchitectureTests
{
    /// <summary>The floors, from the ground up; folders of one floor do not know each other.</summary>
    private static readonly string[][] Floors =
    [
        [""],
        ["Zip", "Pickle", "Python/Syntax", "Configurations/Settings", "Configurations/Runs"],
        ["TorchFiles", "Python/Sources", "Python/Reading/Values", "Configurations/Sources"],
        ["Python/Reading/Events", "Configurations/Families"],
        ["Python/Reading/Trainers"],
        ["Python/Reading", "Configurations"],
        ["Python/Functions/Symbols"],
        ["Python/Functions"],
        ["Python/Rules", "Python/Shapes"],
        ["Python/Schedules"],
        ["Python"],
    ];

    [Fact]
    public void Every_folder_stands_on_a_floor() =>
        Assert.Equal(
            Floors.SelectMany(floor => floor).Order(StringComparer.Ordinal),
            Sources().Select(source => source.Folder).Distinct().Order(StringComparer.Ordinal)
        );

    [Fact]
    public void No_folder_uses_a_floor_above_it_or_a_neighbour()
    {
        var sources = Sources();
        var wrong =
            from source in sources
            from other in sources
            where other.Folder != source.Folder && FloorOf(other.Folder) >= FloorOf(source.Folder)
            from type in other.Types
            where source.Uses(other.Namespace, type)
            select $"{source.Path} uses {type} of '{other.Folder}'";
        Assert.Empty(wrong);
    }

    private static int FloorOf(string folder) => Array.FindIndex(Floors, floor => floor.Contains(folder));

    private static List<Source> Sources()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Anneal.slnx")))
            folder = Path.GetDirectoryName(folder)
                ?? throw new DirectoryNotFoundException("The tests must lie in the repository, below 'Anneal.slnx'.");
        var root = Path.Combine(folder, "src", "Anneal.Interop");
        return
        [
            .. Directory
                .EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'))
                .Where(path => !path.StartsWith("obj/", StringComparison.Ordinal))
                .Where(path => !path.StartsWith("bin/", StringComparison.Ordinal))
                .Select(path => new Source(
                    path,
                    CommentOrText().Replace(File.ReadAllText(Path.Combine(root, path)), "")
                )),
        ];
    }

    [GeneratedRegex("""//.*|'"'|'\\''|(?<!\$)@?"([^"\\\n]|\\.)*"(?!")""")]
    private static partial Regex CommentOrText();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();

    [GeneratedRegex(@"^using (?:static )?([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex UsingLine();

    [GeneratedRegex(@"^(?:public|internal).* (?:class|record|struct|enum) (\w+)", RegexOptions.Multiline)]
    private static partial Regex TypeLine();

    private sealed class Source(string path, string code)
    {
        public string Path => path;

        public string Folder { get; } = System.IO.Path.GetDirectoryName(path)!.Replace('\\', '/');

        public string Namespace { get; } = NamespaceLine().Match(code).Groups[1].Value;

        public IReadOnlyList<string> Types { get; } =
        [.. TypeLine().Matches(code).Select(line => line.Groups[1].Value)];

        private readonly HashSet<string> names = [.. Regex.Matches(code, @"(?<![.\w])\w+").Select(name => name.Value)];

        private readonly string[] used = [.. UsingLine().Matches(code).Select(line => line.Groups[1].Value)];

        /// <summary>Whether a type's name stands here and its namespace can be seen from here.</summary>
        public bool Uses(string space, string type) =>
            used.Contains($"{space}.{type}")
            || names.Contains(type)
                && (used.Contains(space) || $"{Namespace}.".StartsWith($"{space}.", StringComparison.Ordinal));
    }
}
