using System.Globalization;
using System.Runtime.Versioning;
using System.Text.RegularExpressions;
using Anneal.Tests;
using Xunit.Abstractions;

namespace Anneal.Cli.Tests.EndToEnd.Hostile;

/// <summary>
/// The tool as a process with every hostile path in every place that takes one, as root and as nobody: exit status,
/// seconds and memory. <c>ANNEAL_HOSTILE=table.md</c> tries all and writes the table; without it a few are tried.
/// </summary>
[SupportedOSPlatform("linux")]
public sealed partial class HostileProcessTests
{
    private const int Nobody = 65_534;
    private const double MostSeconds = 5;
    private const int MostMegabytes = 300;
    private const int TriedOtherwise = 8;
    private const int SideBySide = 6;

    private static readonly string? TablePath = Environment.GetEnvironmentVariable("ANNEAL_HOSTILE");

    [Fact]
    public void Every_argument_and_option_that_takes_a_path_is_tried() =>
        Assert.Equal(
            PathPlace.InTool().Order(StringComparer.Ordinal),
            PathPlace.All.Select(place => place.Symbol).Distinct().Order(StringComparer.Ordinal)
        );

    [MeasuredFact]
    public Task A_hostile_path_ends_in_a_line_soon_and_in_little_memory_and_stays_what_it_is() =>
        Seeded.TryAsync(1, TryAllAsync);

    private static async Task TryAllAsync(Random random)
    {
        var all = (
            from user in new[] { 0, Nobody }
            from place in PathPlace.All
            from thing in HostileThing.All
            select (User: user, Place: place, Thing: thing)
        ).ToArray();
        if (TablePath is null)
            all = [.. random.GetItems(all, TriedOtherwise)];

        var tried = new (HostileRun Run, IReadOnlyList<string> Faults)[all.Length];
        await Parallel.ForAsync(
            0,
            all.Length,
            new ParallelOptions { MaxDegreeOfParallelism = SideBySide },
            async (i, _) => tried[i] = await TryAsync(all[i].User, all[i].Place, all[i].Thing)
        );
        var wrong = string.Join(
            "\n\n",
            from pair in all.Zip(tried)
            from fault in pair.Second.Faults
            select $"{UserName(pair.First.User)}, {pair.First.Place.Line}, {pair.First.Thing.Name}: {fault}"
        );
        if (TablePath is not null)
        {
            var rows =
                from pair in all.Zip(tried)
                group pair.Second.Run by (pair.First.User, pair.First.Place.Line) into row
                select $"| {UserName(row.Key.User)} | `{row.Key.Line}` | {string.Join(" | ", row.Select(Cell))} |\n";
            await File.WriteAllTextAsync(TablePath, $"{Head()}{string.Concat(rows)}\n{wrong}\n");
        }
        Assert.True(wrong.Length == 0, wrong);
    }

    private static string UserName(int user) => user == 0 ? "root" : "nobody";

    private static string Cell(HostileRun run) =>
        Text($"{run.ExitCode} {run.Seconds:0.0} {run.ProcessorSeconds:0.0} {run.Megabytes}");

    private static string Head()
    {
        var names = string.Join(" | ", HostileThing.All.Select(thing => thing.Name));
        var lines = string.Concat(Enumerable.Repeat(" --- |", HostileThing.All.Count + 2));
        return $"Each cell: exit status, seconds, seconds of the processor, MB.\n\n| user | command | {names} |\n|{lines}\n";
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static async Task<(HostileRun, IReadOnlyList<string>)> TryAsync(
        int user,
        PathPlace place,
        HostileThing thing
    )
    {
        using var folder = new TemporaryFolder();
        var state = folder.Write(
            "state.json",
            new GroupScheduler(Recipe.Parse("cosine(0.1 -> 0, 10)"), new ParameterGroup("all", 0.1, _ => { }))
                .Save()
                .ToJson()
        );
        var hostile = Directory.CreateDirectory(folder.File("hostile")).FullName;
        await File.WriteAllTextAsync(Path.Combine(hostile, "target"), "0.1");
        var path = Path.Combine(hostile, thing.Place + place.Ending);
        if (place.NeedsStore)
            await HostileStore.WriteAsync(folder.Path);
        Open(folder.Path);
        Open(hostile);
        using var made = thing.Make(path);
        var devices = Devices();
        var target = await File.ReadAllTextAsync(Path.Combine(hostile, "target"));
        var link = new FileInfo(path).LinkTarget;

        var run = await HostileRun.OfAsync(user, folder.Path, place.Words(path, state));

        var faults = new List<string>();
        Require(run.ExitCode is 0 or 1 or 2, $"exit status {run.ExitCode}");
        // What fails when all is done takes nothing back of what was shown until then.
        var failsLate = place.Writes && thing.IsStream;
        Require(run.ExitCode != 2 || failsLate || run.Output.Length == 0, $"an output: {run.Output}");
        var said = failsLate ? run.Error[(run.Error.TrimEnd('\n').LastIndexOf('\n') + 1)..] : run.Error;
        Require(run.ExitCode != 2 || OneLine().IsMatch(said), $"errors: {run.Error}");
        Require(!run.Error.Contains("   at ", StringComparison.Ordinal), $"a trace: {run.Error}");
        // A machine that has other things to do says nothing of the time.
        var seconds = IsBusy() ? run.ProcessorSeconds : run.Seconds;
        Require(seconds <= MostSeconds, Text($"{seconds} s"));
        Require(run.Megabytes <= MostMegabytes, $"{run.Megabytes} MB");
        Require(devices.SequenceEqual(Devices()), "a device is none any more");
        Require(new FileInfo(path).LinkTarget == link, "a link is none any more");
        var isMeant = place.Writes && run.ExitCode != 2 && link?.EndsWith("/target", StringComparison.Ordinal) == true;
        var now = await File.ReadAllTextAsync(Path.Combine(hostile, "target"));
        Require(isMeant || now == target, "a file was changed");
        Require(!Directory.EnumerateFiles(hostile, "*.tmp").Any(), "a temporary file was left");
        return (run, faults);

        void Require(bool holds, string fault)
        {
            if (!holds)
                faults.Add(fault);
        }
    }

    private static bool IsBusy() =>
        double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture)
        > Environment.ProcessorCount;

    private static void Open(string folder) => File.SetUnixFileMode(folder, (UnixFileMode)0b111_111_111);

    private static string[] Devices() =>
        [
            .. new[] { "/dev/zero", "/dev/full", "/dev/null", "/dev/urandom" }.Select(device =>
                $"{PathStatus.Of(device)} {File.GetUnixFileMode(device)}"
            ),
        ];

    // Notes may stand before it, and below a schedule's text and a caret.
    [GeneratedRegex(@"\A(anneal: [^\n]+\n)+(  [^\n]*\n){0,2}\z")]
    private static partial Regex OneLine();
}
