using Anneal.Training.Data;
using Anneal.Training.Models;
using Anneal.Training.Runs;

namespace Anneal.Training.Tests.Runs;

public sealed class ExecuteAllTests
{
    private static readonly DataSplit Blobs = DataSets.Open("blobs", new());

    private static TrainingRun[] Runs(int count) =>
        [
            .. Enumerable
                .Range(0, count)
                .Select(seed => new TrainingRun(
                    new()
                    {
                        Recipe = Recipe.Parse("cosine(base -> 0)"),
                        Model = BuiltInModels.Logistic,
                        Epochs = 2,
                        Seed = (ulong)seed,
                    },
                    Blobs
                )),
        ];

    private static async Task<List<EndedRun>> ExecuteAsync(IReadOnlyList<TrainingRun> runs, int threads)
    {
        var outcomes = new List<EndedRun>();
        await foreach (var outcome in TrainingRun.ExecuteAllAsync(runs, threads))
            outcomes.Add(outcome);
        return outcomes;
    }

    [Fact]
    public async Task Gives_every_result_whatever_the_number_of_threads()
    {
        var runs = Runs(5);
        var expected = runs.Select(run => run.Execute().WeightsSha256);
        foreach (var threads in new[] { 1, 2, 3, 8 })
        {
            var outcomes = await ExecuteAsync(runs, threads);
            Assert.Equal(
                expected,
                outcomes.OrderBy(outcome => outcome.Run.Settings.Seed).Select(outcome => outcome.Result!.WeightsSha256)
            );
        }
    }

    [Fact]
    public async Task A_run_that_fails_is_an_outcome_and_stops_no_other()
    {
        var runs = Runs(4);
        runs[1].Reported += (_, _) => throw new InvalidOperationException("the disk is full");
        var outcomes = await ExecuteAsync(runs, threads: 2);

        var failed = Assert.Single(outcomes, outcome => outcome.Error is not null);
        Assert.Same(runs[1], failed.Run);
        Assert.Null(failed.Result);
        Assert.Equal("the disk is full", failed.Error!.Message);
        Assert.Equal(3, outcomes.Count(outcome => outcome.Result is not null));
    }

    [Fact]
    public async Task When_cancelled_what_is_finished_is_still_given()
    {
        using var stop = new CancellationTokenSource();
        var runs = Runs(4);
        runs[2].Reported += (_, _) => stop.Cancel();
        var finished = new List<EndedRun>();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var outcome in TrainingRun.ExecuteAllAsync(runs, threads: 1, cancellationToken: stop.Token))
                finished.Add(outcome);
        });
        Assert.Equal(runs[..2], finished.Select(outcome => outcome.Run));
    }

    [Fact]
    public async Task A_reader_that_stops_early_stops_the_trainings()
    {
        var runs = Runs(3);
        using var readerHasStopped = new ManualResetEventSlim();
        var reports = 0;
        runs[1].Reported += (_, _) => readerHasStopped.Wait();
        runs[1].Reported += (_, _) => reports++;
        runs[2].Reported += (_, _) => reports++;

        var reader = TrainingRun.ExecuteAllAsync(runs, threads: 1).GetAsyncEnumerator();
        Assert.True(await reader.MoveNextAsync());
        var stopping = reader.DisposeAsync();
        readerHasStopped.Set();
        await stopping;
        Assert.InRange(reports, 0, 1); // the second run may have come to its first report; all of them would make four
    }

    [Fact]
    public async Task Nothing_to_train_gives_nothing() => Assert.Empty(await ExecuteAsync([], threads: 2));

    [Fact]
    public void Refuses_to_train_without_threads() =>
        Assert.Throws<ArgumentOutOfRangeException>("threads", () => TrainingRun.ExecuteAllAsync([], threads: 0));
}
