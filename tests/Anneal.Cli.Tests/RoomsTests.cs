using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Anneal.Cli.Tests.Docs;

namespace Anneal.Cli.Tests;

/// <summary>The floors of the tool's source, from the ground up; a room of a command stands on all of them.</summary>
public sealed partial class RoomsTests
{
    private const string Root = "Anneal.Cli",
        Commands = "Anneal.Cli.Commands.";

    private static readonly Dictionary<string, string[]> Below = new()
    {
        ["Anneal.Cli.CommandLine"] = ["Anneal.Cli.Output"],
        ["Anneal.Cli.Output"] = [],
        ["Anneal.Cli.Options"] = ["Anneal.Cli.CommandLine", "Anneal.Cli.Output"],
        ["Anneal.Cli.Pictures"] = ["Anneal.Cli.CommandLine"],
        ["Anneal.Cli.Schedules"] = ["Anneal.Cli.CommandLine", "Anneal.Cli.Output"],
        ["Anneal.Cli.Training"] =
        [
            "Anneal.Cli.CommandLine",
            "Anneal.Cli.Output",
            "Anneal.Cli.Options",
            "Anneal.Cli.Schedules",
        ],
        ["Anneal.Cli.Studies"] =
        [
            "Anneal.Cli.CommandLine",
            "Anneal.Cli.Output",
            "Anneal.Cli.Options",
            "Anneal.Cli.Schedules",
            "Anneal.Cli.Training",
            "Anneal.Cli.Training.RangeTests",
        ],
        ["Anneal.Cli.Studies.Reports"] = ["Anneal.Cli.CommandLine", "Anneal.Cli.Output", "Anneal.Cli.Studies"],
        ["Anneal.Cli.Training.RangeTests"] =
        [
            "Anneal.Cli.CommandLine",
            "Anneal.Cli.Training",
            "Anneal.Cli.Training.Runs",
        ],
        ["Anneal.Cli.Training.Runs"] = ["Anneal.Cli.CommandLine", "Anneal.Cli.Training"],
    };

    private static readonly SourceText[] Sources = [.. SourceText.All()];

    [Fact]
    public void Rooms_of_commands_do_not_use_each_other() =>
        Assert.Empty(
            from source in Sources
            where source.Room is not null
            from used in source.Used
            where used.StartsWith(Commands, StringComparison.Ordinal) && RoomOf(used) != source.Room
            select $"{source.Path} uses {used}"
        );

    [Fact]
    public void Floors_use_what_lies_below_them_and_no_room() =>
        Assert.Empty(
            from source in Sources
            where source.Room is null && source.Namespace != Root
            from used in source.Used
            where used != source.Namespace && !Below[source.Namespace].Contains(used)
            select $"{source.Path} uses {used}"
        );

    [Fact]
    public void Only_the_top_knows_the_tool_as_a_whole() =>
        Assert.Empty(
            from source in Sources
            where source.Namespace != Root && UseOfTool.IsMatch(source.Code)
            select source.Path
        );

    [Fact]
    public void A_namespace_is_a_folder() =>
        Assert.All(Sources, source => Assert.Equal(source.Folder, source.Namespace));

    [Fact]
    public void Every_room_writes_its_documents_with_a_JSON_context_of_its_own()
    {
        var contexts = typeof(Tool).Assembly.GetTypes().Where(typeof(JsonSerializerContext).IsAssignableFrom).ToArray();
        Assert.NotEmpty(contexts);
        Assert.All(
            from context in contexts
            from attribute in context.GetCustomAttributesData()
            where attribute.AttributeType == typeof(JsonSerializableAttribute)
            select (Context: context.Namespace, Document: ((Type)attribute.ConstructorArguments[0].Value!).Namespace),
            pair => Assert.Equal(pair.Context, pair.Document)
        );
    }

    [Fact]
    public void Libraries_name_no_option_and_no_command_of_the_tool()
    {
        var options = Sources
            .SelectMany(source => Regex.Matches(source.Code, "\"(--[a-z-]+)\""))
            .Select(option => option.Groups[1].Value)
            .ToHashSet();
        Assert.Contains("--steps-per-epoch", options);
        Assert.Empty(
            from source in SourceText.OfLibraries()
            from named in Regex.Matches(source.Code, @"--[a-z][a-z-]*|'anneal [a-z]+")
            where options.Contains(named.Value) || named.Value.StartsWith('\'')
            select $"{source.Path} names {named.Value}"
        );
    }

    [Fact]
    public void The_test_sees_the_rooms_and_their_arrows()
    {
        Assert.Contains(Sources, source => source.Room == "Lint");
        Assert.Contains(Sources, source => source.Room == "Train" && source.Used.Contains("Anneal.Cli.Training"));
        var text = new SourceText(
            "Commands/Lint/X.cs",
            "using Anneal.Cli.Commands.Show;\nvar x = Train.TrainJson.Default;"
        );
        Assert.Equal([Commands + "Show", Commands + "Train"], text.Used);
    }

    private static string RoomOf(string name) => name[Commands.Length..].Split('.')[0];

    private static readonly Regex UseOfTool = new(@"(?<![\w.])Tool\.");

    /// <summary>A file of the tool.</summary>
    private sealed partial class SourceText(string path, string text)
    {
        public string Path => path;

        /// <summary>The text without comments.</summary>
        public string Code { get; } = Comment().Replace(text, "");

        /// <summary>The namespace that the folder stands for.</summary>
        public string Folder => path.Contains('/') ? $"{Root}.{path[..path.LastIndexOf('/')].Replace('/', '.')}" : Root;

        /// <summary>The namespace; a program has none.</summary>
        public string Namespace => Declared().Match(Code) is { Success: true } found ? found.Groups[1].Value : Root;

        /// <summary>The command whose room it is in; null for a floor.</summary>
        public string? Room => path.StartsWith("Commands/", StringComparison.Ordinal) ? path.Split('/')[1] : null;

        /// <summary>
        /// The tool's namespaces that it names: in full, a room before one of its types, or one of the two that every
        /// file sees by their types.
        /// </summary>
        public IReadOnlyList<string> Used =>
            [
                .. Named().Matches(Code).Select(found => found.Groups[1].Value),
                .. from found in Qualified().Matches(Code)
                let room = Commands + found.Groups[1].Value
                where Rooms.Contains(room)
                select room,
                .. from type in SeenEverywhere
                where Regex.IsMatch(Code, $@"(?<![\w.""]){type.Name}\b")
                select type.Namespace,
            ];

        private static Type[] SeenEverywhere { get; } =
        [
            .. from type in typeof(Tool).Assembly.GetTypes()
            where type is { IsNested: false, Namespace: "Anneal.Cli.CommandLine" or "Anneal.Cli.Output" }
            select type,
        ];

        private static HashSet<string?> Rooms { get; } =
        [.. typeof(Tool).Assembly.GetTypes().Select(type => type.Namespace)];

        public static IEnumerable<SourceText> All() => In(Root);

        public static IEnumerable<SourceText> OfLibraries() =>
            from folder in Directory.GetDirectories(System.IO.Path.Combine(Repository.Root, "src"))
            let project = System.IO.Path.GetFileName(folder)
            where project != Root
            from source in In(project)
            select source;

        private static IEnumerable<SourceText> In(string project)
        {
            var folder = System.IO.Path.Combine(Repository.Root, "src", project);
            return from file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
                let path = System.IO.Path.GetRelativePath(folder, file).Replace('\\', '/')
                where !path.StartsWith("obj/", StringComparison.Ordinal)
                where !path.StartsWith("bin/", StringComparison.Ordinal)
                select new SourceText(path, File.ReadAllText(file));
        }

        [GeneratedRegex(@"//.*")]
        private static partial Regex Comment();

        [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
        private static partial Regex Declared();

        [GeneratedRegex(@"\busing (?:static )?(Anneal\.Cli\.[\w.]+);")]
        private static partial Regex Named();

        [GeneratedRegex(@"(?<![\w.""])(?:Commands\.)?([A-Z]\w+)\.[A-Z]\w*(?:Command|Json|Document|Text)\b")]
        private static partial Regex Qualified();
    }
}
