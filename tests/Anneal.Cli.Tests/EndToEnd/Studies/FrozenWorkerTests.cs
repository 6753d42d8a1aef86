using System.Globalization;
using Anneal.Studies;
using Anneal.Studies.Tests.Databases;
using Anneal.Tests;

namespace Anneal.Cli.Tests.EndToEnd.Studies;

/// <summary>
/// Two live copies of one attempt: a worker that is frozen past its lease and wakes up when another one has trained its
/// trial. <c>ANNEAL_STUDY_FREEZES=50</c> does so as often; without it once.
/// </summary>
[Trait("half", "training")]
public sealed class FrozenWorkerTests : IDisposable
{
    private const int Rates = 3;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);

    private static readonly int Freezes = int.Parse(
        Environment.GetEnvironmentVariable("ANNEAL_STUDY_FREEZES") ?? "1",
        CultureInfo.InvariantCulture
    );

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public Task With_SQLite_the_old_copy_is_refused_and_nothing_counts_twice() =>
        FreezeAsync(round => folder.File($"study{round}.db"), SqliteFile.Execute);

    [PostgresFact]
    public async Task With_PostgreSQL_the_old_copy_is_refused_and_nothing_counts_twice()
    {
        using var server = new PostgresServer();
        await FreezeAsync(_ => server.NewDatabase(), (address, text) => server.Query(address, text));
    }

    private async Task FreezeAsync(Func<int, string> newStore, Action<string, string> execute)
    {
        if (!OperatingSystem.IsLinux())
            return;
        for (var round = 0; round < Freezes; round++)
            await Seeded.TryAsync(round, random => FreezeAsync(newStore(round), round, execute, random));
    }

    private async Task FreezeAsync(string store, int round, Action<string, string> execute, Random random)
    {
        var (begun, gate) = (folder.File($"begun{round}"), folder.File($"gate{round}"));
        var sweep = Sweep(store, folder.File($"trials{round}"), begun, gate);
        using var frozen = new ToolProcess(folder.Path, sweep);
        await UntilAsync(() => File.Exists(begun));
        await Task.Delay(random.Next(300));
        await frozen.SignalAsync("-STOP");
        var before = Attempts(store);
        Assert.Equal("running", Assert.Single(before).State);
        execute(store, "UPDATE anneal_attempt SET lease = 0"); // as if a minute had passed
        await File.WriteAllTextAsync(gate, ""); // the frozen one's program ends, and nobody reads what it wrote

        var other = await ToolRun.OfAsync(sweep).WaitAsync(LongestWait);
        Assert.Equal(0, other.ExitCode);
        var ended = Attempts(store);
        var values = Values(store);
        await frozen.SignalAsync("-CONT");
        var (exitCode, output) = await frozen.EndAsync().WaitAsync(LongestWait);

        // It was told to end, sees that the study is over, and finds what the other one found.
        Assert.Equal(0, exitCode);
        Assert.Equal(ProgramSweep.Found(other.Output), ProgramSweep.Found(output));
        Assert.Equal(ended, Attempts(store));
        Assert.Equal(values, Values(store));
        Assert.Equal(["lost", .. Enumerable.Repeat("completed", Rates)], ended.Select(each => each.State));
        Assert.Equal(Rates, ended.Where(each => each.State == "completed").DistinctBy(each => each.Assignment).Count());
        Assert.Equal(ended[0].Assignment, ended[1].Assignment);
    }

    private static string[] Sweep(string store, string checkpoints, string begun, string gate) =>
        [
            "sweep",
            "--rates",
            string.Join(',', Enumerable.Range(1, Rates).Select(rate => $"0.{rate}")),
            "--steps",
            "9",
            "--seeds",
            "1",
            "--strategy",
            "grid",
            "--store",
            store,
            "--checkpoints",
            checkpoints,
            "--json",
            "--",
            "sh",
            "-c",
            $"echo '{{{{\"step\": 1, \"validation_loss\": 9}}}}'; touch {begun}; "
                + $"while [ ! -e {gate} ]; do sleep 0.02; done; "
                + "printf '{{\"step\": 9, \"validation_loss\": %s}}\\n' \"$1\"",
            "trial",
            "{rate}",
        ];

    private static IReadOnlyList<AttemptRecord> Attempts(string store)
    {
        using var database = new StudyDatabase(StudyAddress.Parse(store));
        return database.Attempts("sweep");
    }

    private static IReadOnlyList<(long Attempt, long Step, double? Value)> Values(string store)
    {
        using var database = new StudyDatabase(StudyAddress.Parse(store));
        return database.Values("sweep");
    }

    private static async Task UntilAsync(Func<bool> holds)
    {
        var end = DateTime.UtcNow + LongestWait;
        while (!holds() && DateTime.UtcNow < end)
            await Task.Delay(20);
        Assert.True(holds());
    }
}
