using System.Globalization;
using System.Text.Json;
using Anneal.Cli.Tests.EndToEnd;
using Anneal.Tests;

namespace Anneal.Cluster.Tests.Slurm;

/// <summary>
/// Studies on Slurm itself, to which everything happens that happens on clusters. <c>ANNEAL_CLUSTER_FAULTS=200</c>
/// kills as many workers, and lets everything else happen ten times; without it each happens once.
/// </summary>
[Collection(Stores.PersonalStore.OneAtATime)]
public sealed class SlurmTests(SlurmCluster cluster) : IClassFixture<SlurmCluster>
{
    private const int FaultsForEachKill = 20;

    private static readonly int Kills = int.Parse(
        Environment.GetEnvironmentVariable("ANNEAL_CLUSTER_FAULTS") ?? "4",
        CultureInfo.InvariantCulture
    );
    private static readonly int Rounds = Math.Max(1, Kills / FaultsForEachKill);

    [SlurmFact]
    public async Task A_study_runs_on_four_nodes_in_arrays_as_large_as_they_may_be()
    {
        using var study = new SlurmStudy(cluster, seconds: 0.5, workers: 6, "--idle", "5");
        var attempts = await study.AssertEndsAsync(await ClusterSweep.UndisturbedAsync());
        Assert.Equal(4, study.Nodes.Distinct().Count());
        Assert.DoesNotContain(attempts, each => each.State != "completed");
        var workers = study.Workers()!;
        Assert.Equal([2, 4], workers.GroupBy(each => each.Name!.Split('.')[0]).Select(each => each.Count()).Order());
        Assert.All(workers.Where(each => each.Started is not null), each => Assert.Matches(@"^\d+_\d$", each.Job));
        using var tool = new ToolProcess(
            ".",
            ["study", "workers", "--store", cluster.Store.Address, "--study", study.Name, "--json"],
            cluster.Variables
        );
        var listed = JsonDocument.Parse((await tool.EndAsync()).Output).RootElement.GetProperty("workers");
        Assert.Contains("the study is over", listed.ToString(), StringComparison.Ordinal);
    }

    [SlurmFact]
    public async Task Four_nodes_find_in_the_digits_what_one_process_finds()
    {
        using var folder = new Cli.Tests.TemporaryFolder();
        Assert.Equal(
            await DigitsSweep.AloneAsync(folder),
            await DigitsSweep.FoundAsync(
                folder,
                cluster.Store.Address,
                "digits",
                cluster.Variables,
                "--executor",
                "slurm",
                "--resources",
                "--partition=low"
            )
        );
        cluster.WaitUntilIdle();
    }

    [SlurmFact]
    public Task Workers_that_are_killed_at_random_moments_lose_no_trial() =>
        DisturbAsync((Kills + 1) / 2, seconds: 1, async (study, random) =>
        {
            // A trial that is lost three times is given up, and that is another test.
            for (var kill = 0; kill < 2; kill++)
            {
                await study.UntilTrainingAsync();
                await Task.Delay(random.Next(1000));
                await study.UntilAsync(all => Alive(all).Any(), "a worker must be there to be killed");
                Signal(Alive(study.Workers()!).OrderBy(_ => random.Next()).First().Process!.Value, "-KILL");
            }
        });

    [SlurmFact]
    public Task Workers_that_are_cancelled_give_their_trials_back_and_others_come() =>
        DisturbAsync(
            Rounds,
            seconds: 1,
            async (study, random) =>
            {
                await study.UntilTrainingAsync(workers: 2);
                await Task.Delay(random.Next(500));
                cluster.Run("scancel", "--me");
            },
            attempts => Assert.Contains(attempts, each => each.State == "stopped")
        );

    [SlurmFact]
    public Task A_controller_that_is_killed_2_s_after_submission_forgets_the_workers() =>
        KillController(seconds: 2, forgets: true);

    [SlurmFact]
    public Task A_controller_that_is_killed_12_s_after_submission_is_started_again() =>
        KillController(seconds: 12, forgets: false);

    [SlurmFact]
    public Task A_node_that_loses_its_power_loses_no_trial() =>
        DisturbAsync(Rounds, seconds: 1.5, async (study, random) =>
        {
            await study.UntilTrainingAsync(workers: 2);
            var node = random.Next(1, 5);
            cluster.CutPower(node);
            await Task.Delay(500);
            cluster.StartNode(node);
        });

    [SlurmFact]
    public Task A_node_whose_daemon_is_gone_runs_on_beside_its_copy() =>
        DisturbAsync(
            Rounds,
            seconds: 8,
            async (study, random) =>
            {
                await study.UntilTrainingAsync(workers: 3);
                var node = cluster.BusyNodes().OrderBy(_ => random.Next()).First();
                cluster.KillDaemon(node);
                await study.UntilAsync(
                    all => all.GroupBy(each => each.Name).Any(each => each.Count() > 1),
                    "Slurm must start a copy"
                );
                cluster.StartNode(node);
            },
            // The copy needs a free node.
            workers: 3
        );

    [SlurmFact]
    public Task Workers_that_have_to_leave_for_others_come_again() =>
        DisturbAsync(
            Rounds,
            seconds: 1,
            async (study, _) =>
            {
                await study.UntilTrainingAsync(workers: 2);
                cluster.Run("sbatch", "-p", "high", "-N", "3", "--output=/dev/null", "--wrap", "sleep 4");
                await study.UntilAsync(
                    all => all.Any(each => each.Why is not null),
                    "those with less priority must leave"
                );
            },
            attempts => Assert.Contains(attempts, each => each.State is "stopped" or "lost")
        );

    [SlurmFact]
    public Task A_database_that_crashes_and_cuts_off_everybody_loses_nothing() =>
        DisturbAsync(Rounds, seconds: 1, async (study, random) =>
        {
            await study.UntilTrainingAsync(workers: 2);
            cluster.Store.CutOff();
            await Task.Delay(random.Next(1000));
            cluster.Store.Crash();
            await Task.Delay(random.Next(1000));
            cluster.Store.Start();
        });

    [SlurmFact]
    public Task A_coordinator_that_is_killed_and_started_again_goes_on_with_its_workers() =>
        DisturbAsync(Rounds, seconds: 1, async (study, random) =>
        {
            await study.UntilTrainingAsync();
            await Task.Delay(random.Next(1000));
            await study.RestartCoordinatorAsync();
            await Task.Delay(random.Next(5000));
            // Those that were there are still counted on.
            Assert.Single(study.Workers()!.GroupBy(each => each.Name!.Split('.')[0]));
        });

    private Task KillController(int seconds, bool forgets) => DisturbAsync(Rounds, seconds: 2, async (study, _) =>
        {
            await study.UntilAsync(all => all.Count > 0, "workers must be asked for");
            await Task.Delay(TimeSpan.FromSeconds(seconds));
            cluster.KillController(forgets);
            await Task.Delay(1000);
            cluster.StartController();
        });

    private async Task DisturbAsync(
        int rounds,
        double seconds,
        Func<SlurmStudy, Random, Task> disturb,
        Action<IReadOnlyList<Studies.AttemptRecord>>? check = null,
        int workers = 4
    )
    {
        var expected = await ClusterSweep.UndisturbedAsync();
        for (var round = 0; round < rounds; round++)
            await Seeded.TryAsync(round, async random =>
            {
                using var study = new SlurmStudy(cluster, seconds, workers);
                await disturb(study, random);
                var attempts = await study.AssertEndsAsync(expected);
                check?.Invoke(attempts);
            });
    }

    private static IEnumerable<Studies.WorkerRecord> Alive(IEnumerable<Studies.WorkerRecord> workers) =>
        workers.Where(each => each is { Process: not null, Ended: null, IsGone: false });

    private static void Signal(long process, string signal)
    {
        using var kill = System.Diagnostics.Process.Start("kill", [signal, $"{process}"]);
        kill.WaitForExit();
    }
}
