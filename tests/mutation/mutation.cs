#:property PublishAot=false
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

// Tries the mutants of folders, a few files at a time: what has been tried is written down and not tried again.
const int FilesPerRun = 8;
const string Out = "tests/mutation/out";

var (folders, sample, seed, tests, onlySurvivors) = (new List<string>(), 0, "1", "", false);
for (var i = 0; i < args.Length; i++)
    switch (args[i])
    {
        case "--sample":
            sample = int.Parse(args[++i], CultureInfo.InvariantCulture);
            break;
        case "--seed":
            seed = args[++i];
            break;
        case "--tests":
            tests = args[++i];
            break;
        case "--survivors":
            onlySurvivors = true;
            break;
        default:
            folders.Add(args[i].TrimEnd('/'));
            break;
    }
if (
    folders.Count == 0
    || folders.Find(folder => !Directory.Exists(folder) || folder.Split('/') is not ["src", _, ..]) is { }
)
{
    Console.Error.WriteLine("give folders of src: tests/mutation/run src/Anneal/Curves [--sample 400 --seed 1]");
    return 2;
}

foreach (var folder in folders)
{
    var record = Tried.Read($"{Out}/{folder["src/".Length..].Replace('/', '-')}.json", sample, seed);
    var spans = onlySurvivors
        ? record.Survivors()
        : Lines(folder).Where(each => !record.Files.Contains(each.Key)).ToArray();
    foreach (var files in spans.Chunk(FilesPerRun))
    {
        Stryker(folder, tests.Length > 0 ? tests : "Tests", files);
        record.Add(Report(), isAnew: !onlySurvivors, [.. files.Select(file => file.Key)]);
    }
    Console.WriteLine($"{folder}: {record.Score()}");
    foreach (var survivor in record.Survivors().SelectMany(file => file.Value.Select(span => span.What)).Order())
        Console.WriteLine($"  {survivor}");
}
return 0;

// Every line of code, or as many as are asked for: those whose hash with the seed is the lowest.
IEnumerable<KeyValuePair<string, Span[]>> Lines(string folder)
{
    var lines = new List<(string Hash, string File, Span Span)>();
    foreach (var file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
    {
        var (path, start, number) = (file.Replace('\\', '/'), 0, 0);
        foreach (var line in File.ReadAllText(file).Split('\n'))
        {
            var (code, end) = (line.Trim(), start + line.Length);
            number++;
            if (
                code.Any(char.IsLetter)
                && !code.StartsWith("//", StringComparison.Ordinal)
                && !code.StartsWith("using ", StringComparison.Ordinal)
                && !code.StartsWith("namespace ", StringComparison.Ordinal)
            )
                lines.Add((Hash($"{seed}:{path}:{number}"), path, new(start, end, "")));
            start = end + 1;
        }
    }
    return lines
        .OrderBy(line => line.Hash, StringComparer.Ordinal)
        .Take(sample > 0 ? sample : int.MaxValue)
        .GroupBy(line => line.File)
        .OrderBy(file => file.Key, StringComparer.Ordinal)
        .Select(file => KeyValuePair.Create(file.Key, sample > 0 ? file.Select(line => line.Span).ToArray() : []));
}

static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

// One run of Stryker over some files, or over spans of them.
static void Stryker(string folder, string tests, KeyValuePair<string, Span[]>[] files)
{
    var project = folder.Split('/')[1];
    string[] leftOut =
    [
        .. File.ReadLines("tests/mutation/left-out.txt").Where(line => line.Length > 0 && line[0] != '#'),
    ];
    var settings = new JsonObject
    {
        ["project"] = $"{project}.csproj",
        ["configuration"] = "Release",
        ["concurrency"] = 1,
        ["coverage-analysis"] = "perTest",
        ["additional-timeout"] = 20_000,
        ["reporters"] = new JsonArray("json", "progress"),
        ["test-case-filter"] = string.Join(
            '&',
            leftOut
                .Select(name => $"FullyQualifiedName!~{name}")
                .Append($"({string.Join('|', tests.Split(',').Select(name => $"FullyQualifiedName~{name}"))})")
        ),
        ["mutate"] = new JsonArray([
            .. files.Select(file =>
                (JsonNode)
                    $"**/{file.Key.Split('/', 3)[2]}{string.Concat(file.Value.Select(span => $"{{{span.From}..{span.To}}}"))}"
            ),
        ]),
    };
    File.WriteAllText($"{Out}/config.json", new JsonObject { ["stryker-config"] = settings }.ToJsonString());
    var start = new ProcessStartInfo(
        Path.GetFullPath($"{Out}/tool/dotnet-stryker"),
        ["-f", Path.GetFullPath($"{Out}/config.json"), "-O", Path.GetFullPath($"{Out}/run"), "--skip-version-check"]
    )
    {
        WorkingDirectory = $"tests/{project}.Tests",
    };
    // Analyzers would find fault with mutants; random tests need not be long.
    start.Environment["RunAnalyzers"] = "false";
    start.Environment["ANNEAL_SEQUENCES"] = "30";
    start.Environment["ANNEAL_STATE_MUTATIONS"] = "100";
    using var process = Process.Start(start)!;
    process.WaitForExit();
    if (process.ExitCode != 0)
        throw new InvalidOperationException($"Stryker ended with exit status {process.ExitCode}.");
}

static JsonNode Report() => JsonNode.Parse(File.ReadAllText($"{Out}/run/reports/mutation-report.json"))!;

/// <summary>A part of a file, in characters.</summary>
internal sealed record Span(int From, int To, string What);

/// <summary>What a mutant changes, and what became of it.</summary>
internal sealed record Mutant(string File, int From, int To, string What, string Status)
{
    public bool IsKilled => Status is "Killed" or "Timeout";
}

/// <summary>The mutants of a folder that were tried.</summary>
internal sealed class Tried
{
    private readonly string path;
    private readonly List<Mutant> mutants = [];

    private Tried(string path) => this.path = path;

    public HashSet<string> Files { get; } = [];

    public static Tried Read(string path, int sample, string seed)
    {
        var tried = new Tried(path[..^".json".Length] + (sample > 0 ? $"-{sample}-{seed}.json" : ".json"));
        if (!File.Exists(tried.path))
            return tried;
        var written = JsonNode.Parse(File.ReadAllText(tried.path))!;
        tried.Files.UnionWith(written["files"]!.AsArray().Select(file => (string)file!));
        tried.mutants.AddRange(written["mutants"].Deserialize<Mutant[]>()!);
        return tried;
    }

    public string Score() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{mutants.Count(mutant => mutant.IsKilled)} of {mutants.Count} mutants killed"
        ) + (mutants.Count > 0 ? $" ({100.0 * mutants.Count(mutant => mutant.IsKilled) / mutants.Count:F1} %)" : "");

    public KeyValuePair<string, Span[]>[] Survivors() =>
        [
            .. mutants
                .Where(mutant => !mutant.IsKilled)
                .GroupBy(mutant => mutant.File)
                .Select(file =>
                    KeyValuePair.Create(
                        file.Key,
                        file.Select(mutant => new Span(mutant.From, mutant.To, $"{mutant.What} ({mutant.Status})"))
                            .ToArray()
                    )
                ),
        ];

    /// <summary>Takes a report over: all of it, or what became of mutants that are known.</summary>
    public void Add(JsonNode report, bool isAnew, IReadOnlyCollection<string> files)
    {
        foreach (var (name, content) in report["files"]!.AsObject())
        {
            var file = Path.GetRelativePath(".", Path.Combine((string?)report["projectRoot"] ?? "", name))
                .Replace('\\', '/');
            var lines = ((string)content!["source"]!).Split('\n');
            foreach (var mutant in content["mutants"]!.AsArray())
            {
                var status = (string)mutant!["status"]!;
                if (status is not ("Killed" or "Timeout" or "Survived" or "NoCoverage"))
                    continue;
                var (from, to) = (At(lines, mutant["location"]!["start"]!), At(lines, mutant["location"]!["end"]!));
                var tried = new Mutant(
                    file,
                    from,
                    to,
                    $"{file}:{mutant["location"]!["start"]!["line"]} {mutant["mutatorName"]}: {mutant["replacement"]}",
                    status
                );
                var known = mutants.FindIndex(each => (each.From, each.To, each.What) == (from, to, tried.What));
                if (known >= 0)
                    mutants[known] = tried;
                else if (isAnew)
                    mutants.Add(tried);
            }
        }
        Files.UnionWith(files);
        File.WriteAllText(
            path,
            new JsonObject
            {
                ["files"] = new JsonArray([.. Files.Order(StringComparer.Ordinal).Select(file => (JsonNode)file)]),
                ["mutants"] = JsonSerializer.SerializeToNode(mutants),
            }.ToJsonString(new JsonSerializerOptions { WriteIndented = true })
        );
    }

    private static int At(string[] lines, JsonNode place) =>
        lines.Take((int)place["line"]! - 1).Sum(line => line.Length + 1) + (int)place["column"]! - 1;
}
