using System.Globalization;
using Anneal.Cli.Tests.EndToEnd.Faults;
using Anneal.Tests;
using Xunit.Abstractions;

namespace Anneal.Cli.Tests.EndToEnd;

/// <summary>
/// Faults aimed at the moments of writing: at a call that opens, writes, flushes, renames or removes one of a
/// training's files. <c>ANNEAL_AIMED_KILLS=1000</c> kills so often in all, and tries all trainings.
/// </summary>
/// <param name="output">Takes the figures.</param>
[Trait("half", "training")]
public sealed class AimedFaultsTests(ITestOutputHelper output)
{
    private const int Epochs = 3,
        Interval = 5;
    private const int KilledExit = 128 + 9;
    private const int FullDisk = 28,
        ReadOnly = 30,
        BrokenDisk = 5;

    // Most trainings have so many watched calls from their begin to their end; a process is ended somewhere in the
    // first of them, so that a training is ended several times.
    private const int LastCall = 60;

    private static readonly int? AskedKills = int.TryParse(
        Environment.GetEnvironmentVariable("ANNEAL_AIMED_KILLS"),
        CultureInfo.InvariantCulture,
        out var kills
    )
        ? kills
        : null;

    private static string[] Names => AskedKills is null ? ["adam"] : [.. KilledTraining.Names];

    public static IEnumerable<object[]> Killed =>
        Names.Select(name => new object[] { name, AskedKills is { } asked ? asked / Names.Length : 4 });

    [FaultsTheory, MemberData(nameof(Killed))]
    public Task A_training_killed_while_it_writes_ends_with_the_same_bits(string name, int kills) =>
        Seeded.TryAsync(Environment.TickCount, random => KillAsync(name, kills, random));

    private async Task KillAsync(string name, int kills, Random random)
    {
        using var training = new KilledTraining(name, "blobs", threads: 1, Epochs, Interval);
        var expected = await training.UndisturbedAsync();
        var log = training.Beside("log");
        var folders = 0;
        for (var killed = 0; killed < kills; )
        {
            var folder = $"killed-{++folders}";
            while (killed < kills)
            {
                // A slow disk, and a clock that is set back while the training runs: every second time.
                using var doomed = training.Start(
                    folder,
                    FaultyDisk.Of(
                        $"/{folder}/",
                        ("KIND", "kill"),
                        ("AT", random.Next(1, LastCall)),
                        ("LOG", log),
                        ("DELAY", random.Next(2) * 2_000),
                        ("CLOCK", random.Next(2) * 86_400)
                    )
                );
                var error = doomed.Error.ReadToEndAsync();
                var (exitCode, _) = await doomed.EndAsync();
                Assert.True(exitCode is 0 or KilledExit, $"{exitCode}: {await error}");
                if (exitCode == 0)
                    break;
                killed++;
            }
            using var last = training.Start(folder);
            Assert.Equal(expected, await training.EndAsync(last, folder));
            Assert.Equal(2, training.Checkpoints(folder).Length);
            Assert.Empty(training.LeftOver(folder));
        }
        output.WriteLine($"{name}: {kills} kills in {folders} trainings: {Moments(await File.ReadAllLinesAsync(log))}");
    }

    [FaultsTheory]
    [InlineData(FullDisk, "the disk is full.")]
    [InlineData(ReadOnly, "its file system is read-only.")]
    [InlineData(BrokenDisk, "")]
    public async Task A_disk_that_fails_at_any_moment_ends_a_training_with_a_line_and_nothing_is_lost(
        int error,
        string reason
    )
    {
        using var training = new KilledTraining("adam", "blobs", threads: 1, Epochs, Interval);
        var expected = await training.UndisturbedAsync();
        for (var at = 1; at < LastCall; at += AskedKills is null ? 17 : 1)
        {
            var folder = $"failed-{at}";
            using var failing = training.Start(
                folder,
                FaultyDisk.Of($"/{folder}/", ("KIND", error), ("AT", at), ("LOG", training.Beside("log")))
            );
            var text = failing.Error.ReadToEndAsync();
            var (exitCode, printed) = await failing.EndAsync();
            Assert.True((exitCode, printed) == (2, ""), $"{at}: {exitCode} {await text}");
            // What lint says of the schedule stands before it.
            Assert.Matches(@"\A(anneal: [^\n]+\n)+\z", await text);
            Assert.Contains(reason, (await text).Split('\n')[^2], StringComparison.Ordinal);
            Assert.DoesNotContain(".tmp", await text, StringComparison.Ordinal);
            using var last = training.Start(folder);
            Assert.Equal(expected, await training.EndAsync(last, folder));
        }
    }

    // The file's kind and the call, most often first.
    private static string Moments(IEnumerable<string> lines) =>
        string.Join(
            ", ",
            lines
                .Select(line => line.Split(' ', 2))
                .CountBy(words => $"{words[0]} {KindOf(words[1])}")
                .OrderByDescending(each => each.Value)
                .Select(each => $"{each.Key} {each.Value}")
        );

    private static string KindOf(string path) =>
        new[] { "best.checkpoint", "checkpoint", "metrics", "events", "run.json", "in-use" }.FirstOrDefault(
            Path.GetFileName(path).Contains,
            "folder"
        );
}
