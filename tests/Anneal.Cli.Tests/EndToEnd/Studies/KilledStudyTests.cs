using System.Globalization;
using System.Text.Json;
using Anneal.Studies;
using Anneal.Studies.Tests.Databases;
using Anneal.Tests;

namespace Anneal.Cli.Tests.EndToEnd.Studies;

/// <summary>
/// Sweeps and workers that are killed at random moments. <c>ANNEAL_STUDY_KILLS=200</c> kills as often; without it a few
/// times.
/// </summary>
[Trait("half", "training")]
public sealed class KilledStudyTests : IDisposable
{
    // A trial that is lost three times is given up, and that is another test.
    private const int KillsPerStudy = 2;
    private const int KillsOtherwise = 6;

    private static readonly int Kills = int.Parse(
        Environment.GetEnvironmentVariable("ANNEAL_STUDY_KILLS") ?? $"{KillsOtherwise}",
        CultureInfo.InvariantCulture
    );

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public Task With_SQLite_no_trial_is_lost_and_none_counts_twice() => KillAsync(name => folder.File($"{name}.db"));

    [PostgresFact]
    public async Task With_PostgreSQL_no_trial_is_lost_and_none_counts_twice()
    {
        using var server = new PostgresServer();
        await KillAsync(_ => server.NewDatabase());
    }

    [Fact]
    public async Task Ctrl_C_ends_programs_that_do_not_want_to_and_the_study_goes_on()
    {
        if (!OperatingSystem.IsLinux())
            return;
        var (store, pids) = (folder.File("study.db"), folder.File("pids"));
        string[] Sweep(string script) =>
            [
                "sweep",
                "--rates",
                "0.1,0.2",
                "--steps",
                "9",
                "--seeds",
                "1",
                "--strategy",
                "grid",
                "--store",
                store,
                "--workers",
                "2",
                "--json",
                "--",
                "sh",
                "-c",
                script,
                "trial",
                "{rate}",
            ];
        var first = Sweep(
            $"trap '' TERM INT; echo $$ >> {pids}; echo '{{{{\"step\": 3, \"validation_loss\": 7}}}}'; setsid sleep 1000 & echo $! >> {pids}; sleep 1000"
        );
        using (var tool = new ToolProcess(folder.Path, first))
        {
            while (!File.Exists(pids) || File.ReadLines(pids).Count() < 4)
                await Task.Delay(50);
            await Task.Delay(300);
            await tool.SignalAsync("-INT");
            Assert.Equal(130, await tool.ExitCodeAsync());
        }
        AssertGone(pids);
        using var database = new StudyDatabase(StudyAddress.Parse(store));
        Assert.All(database.Attempts("sweep"), each => Assert.Equal(("stopped", 3), (each.State, each.Step)));
    }

    private async Task KillAsync(Func<string, string> newStore)
    {
        if (!OperatingSystem.IsLinux())
            return;
        var expected = ProgramSweep.Found((await ToolRun.OfAsync(ProgramSweep.Words())).Output);
        var kills = 0;
        for (var study = 0; kills < Kills; study++)
            await Seeded.TryAsync(study, async random =>
            {
                var store = newStore($"study{study}");
                var checkpoints = folder.File($"study{study}.trials");
                var sweep = ProgramSweep.Words("--store", store, "--checkpoints", checkpoints, "--workers", "2");
                string[] worker = ["worker", "--store", store, "--checkpoints", checkpoints, "--workers", "2"];
                for (var kill = 0; kill < KillsPerStudy; kill++)
                {
                    using var coordinator = new ToolProcess(folder.Path, sweep);
                    await Task.Delay(random.Next(400, 900));
                    using var other = new ToolProcess(folder.Path, worker);
                    await Task.Delay(random.Next(0, 900));
                    // Whichever comes first, the other goes on; then it ends too, as a machine does.
                    var both = random.Next(2) == 0 ? new[] { coordinator, other } : [other, coordinator];
                    foreach (var each in both)
                        if (await each.KillAsync())
                            kills++;
                }
                var run = await ToolRun.OfAsync(sweep);
                Assert.Equal(expected, ProgramSweep.Found(run.Output));
                AssertCountedOnce(store);
                AssertGone(Path.Combine(checkpoints, "pids"));
            });
    }

    private static void AssertCountedOnce(string store)
    {
        using var database = new StudyDatabase(StudyAddress.Parse(store));
        var attempts = database.Attempts("sweep");
        Assert.All(attempts, each => Assert.True(each.State is "completed" or "lost", each.State));
        var completed = attempts.Where(each => each.State == "completed").Select(each => each.Assignment).ToArray();
        Assert.Equal(ProgramSweep.Trials, completed.Length);
        Assert.Equal(ProgramSweep.Trials, completed.Distinct().Count());
        Assert.Equal(attempts.Count, attempts.Select(each => each.Attempt).Distinct().Count());
    }

    private static void AssertGone(string pids) =>
        Assert.All(File.ReadLines(pids), line => Assert.False(IsRunning(line), $"process {line} is still there"));

    private static bool IsRunning(string process)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{process}/stat");
            return stat[stat.LastIndexOf(')') + 2] is not ('Z' or 'X');
        }
        catch (IOException)
        {
            return false;
        }
    }
}
