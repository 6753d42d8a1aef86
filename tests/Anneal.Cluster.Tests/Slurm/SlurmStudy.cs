using System.Globalization;
using Anneal.Cli.Tests;
using Anneal.Cli.Tests.EndToEnd;
using Anneal.Cli.Tests.EndToEnd.Studies;
using Anneal.Studies;

namespace Anneal.Cluster.Tests.Slurm;

/// <summary>A study whose workers are jobs of Slurm, and what happens to it.</summary>
internal sealed class SlurmStudy : IDisposable
{
    private static int last;

    private readonly TemporaryFolder folder = new();
    private readonly SlurmCluster cluster;
    private readonly string[] words;
    private ToolProcess coordinator;

    /// <param name="cluster">Where it runs.</param>
    /// <param name="seconds">What a trial takes.</param>
    /// <param name="workers">How many there shall be.</param>
    /// <param name="more">Further options.</param>
    public SlurmStudy(SlurmCluster cluster, double seconds, int workers = 4, params string[] more)
    {
        this.cluster = cluster;
        Name = $"s{Interlocked.Increment(ref last)}";
        words = ClusterSweep.Words(
            seconds,
            [
                "--store",
                cluster.Store.Address,
                "--study",
                Name,
                "--checkpoints",
                Checkpoints,
                "--workers",
                workers.ToString(CultureInfo.InvariantCulture),
                "--executor",
                "slurm",
                "--resources",
                "--partition=low --mem=100",
                .. more,
            ]
        );
        coordinator = Begun();
    }

    /// <summary>Its name in the store.</summary>
    public string Name { get; }

    /// <summary>Where its trials are.</summary>
    public string Checkpoints => folder.File("trials");

    /// <summary>The nodes that its trials ended on, in their order.</summary>
    public string[] Nodes => File.ReadAllLines(Path.Combine(Checkpoints, "nodes"));

    /// <summary>Waits until something holds of its workers.</summary>
    public async Task UntilAsync(Func<IReadOnlyList<WorkerRecord>, bool> holds, string what)
    {
        for (var tries = 0; tries < 1200; tries++)
        {
            if (Workers() is { } workers && holds(workers))
                return;
            await Task.Delay(100);
        }
        Assert.Fail($"{what}, but: {Standing()}");
    }

    /// <summary>Until workers train.</summary>
    public Task UntilTrainingAsync(int workers = 1) =>
        UntilAsync(all => all.Count(each => each.Trials > 0) >= workers, "workers must train");

    /// <summary>Its workers; null before it has begun.</summary>
    public IReadOnlyList<WorkerRecord>? Workers()
    {
        try
        {
            using var ledger = new WorkerLedger(StudyAddress.Parse(cluster.Store.Address), Name);
            return [.. ledger.Workers().Where(worker => worker.Submitted is not null)];
        }
        catch (Exception error) when (error is ArgumentException or Anneal.Tuning.Studies.StudyStoreException)
        {
            return null;
        }
    }

    /// <summary>Kills the coordinator, and begins the next.</summary>
    public async Task RestartCoordinatorAsync()
    {
        await coordinator.KillAsync();
        coordinator.Dispose();
        coordinator = Begun();
    }

    /// <summary>Waits for its end, which must be as if nothing had happened.</summary>
    public async Task<IReadOnlyList<AttemptRecord>> AssertEndsAsync(string expected)
    {
        var error = coordinator.Error.ReadToEndAsync();
        var ended = coordinator.EndAsync();
        if (await Task.WhenAny(ended, Task.Delay(TimeSpan.FromMinutes(5))) != ended)
        {
            await coordinator.KillAsync();
            Assert.Fail($"it does not end: {await error}\n{Standing()}");
        }
        var (exitCode, output) = await ended;
        Assert.True(exitCode == 0, await error);
        Assert.Equal(expected, ProgramSweep.Found(output));
        return ClusterSweep.AssertCountedOnce(cluster.Store.Address, Name);
    }

    private string Standing() =>
        $"{string.Join('\n', Workers() ?? [])}\n{cluster.Run("squeue", "-r", "-t", "all")}{cluster.Run("sinfo")}";

    public void Dispose()
    {
        coordinator.Dispose();
        cluster.WaitUntilIdle();
        folder.Dispose();
    }

    private ToolProcess Begun() => new(folder.Path, words, cluster.Variables);
}
