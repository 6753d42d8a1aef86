using Anneal.Tests;
using Anneal.Training.Averages;
using Anneal.Training.Data;
using Anneal.Training.Models;
using Anneal.Training.Runs;

namespace Anneal.Training.Tests.Checkpoints;

public sealed class ResumeTests
{
    private static readonly DataSplit Blobs = DataSets.Open("blobs", new()); // 1,280 training examples

    private static readonly TrainingSettings Plain = new()
    {
        Recipe = Recipe.Parse("base"),
        Model = BuiltInModels.Mlp(8),
        Epochs = 3,
        BatchSize = 200,
    }; // 7 batches an epoch

    private static readonly Dictionary<string, TrainingSettings> Kinds = new()
    {
        ["momentum"] = Plain with
        {
            Recipe = Recipe.Parse("cosine(base -> 0)"),
            Optimizer = new()
            {
                Momentum = 0.9,
                Nesterov = true,
                WeightDecay = 1e-3,
            },
        },
        ["adam"] = Plain with
        {
            Recipe = Recipe.Parse("warmup(3) then exponential(base, factor=0.9, per=2)"),
            BaseLearningRate = 0.01,
            Optimizer = new() { Kind = OptimizerKind.Adam },
        },
        ["plateau"] = Plain with
        {
            Epochs = 8,
            BatchSize = 640,
            BaseLearningRate = 1,
            Recipe = Recipe.Parse("base | plateau(factor=0.5, patience=0, threshold=0.9)"),
        },
        ["one-cycle"] = Plain with
        {
            Recipe = Recipe.Parse("torch.OneCycleLR(max_lr=0.1, total_steps=21)"),
            Optimizer = new() { Kind = OptimizerKind.AdamW },
        },
        ["greedy"] = Plain with
        {
            Epochs = 8,
            BatchSize = 640,
            Recipe = Recipe.Parse("transformers.get_greedy_schedule(patience=1, factor=0.5)"),
        },
        ["accumulation"] = Plain with
        {
            GradientAccumulation = 3,
            MaxGradientNorm = 0.5,
            Optimizer = new() { Kind = OptimizerKind.RmsProp, Momentum = 0.5 },
            BaseLearningRate = 0.01,
        },
        ["ema"] = Plain with
        {
            Average = new ExponentialAveraging { Decay = 0.9 },
            Optimizer = new() { Kind = OptimizerKind.Adagrad },
            DropLast = true,
        },
        ["swa"] = Plain with
        {
            Average = new StochasticWeightAveraging { FirstEpoch = 2 },
            TestEveryEpoch = true,
        },
        ["long epochs"] = Plain with { BatchSize = 12, Epochs = 2 }, // reports within an epoch
        ["diverged"] = Plain with { BaseLearningRate = 1e9 },
    };

    public static TheoryData<string> Names => [.. Kinds.Keys];

    [Theory, MemberData(nameof(Names))]
    public void A_training_stopped_at_any_moment_and_resumed_ends_with_the_same_bits(string kind)
    {
        var run = new TrainingRun(Kinds[kind], Blobs);
        var moments = new Moments();
        var whole = run.Execute(observer: moments);
        Assert.True(moments.All.Count >= (kind == "diverged" ? 1 : run.Plan.TotalSteps));

        foreach (
            var (_, snapshot) in moments.All.Count < 50 ? moments.All : moments.All.Where((_, place) => place % 17 == 0)
        )
        {
            var resumed = new TrainingRun(Kinds[kind], Blobs).Execute(
                threads: 1 + snapshot.Batch % 2,
                resumeFrom: snapshot
            );
            Assert.Equal(
                (whole.WeightsSha256, whole.AveragedWeightsSha256, whole.DivergedAtStep),
                (resumed.WeightsSha256, resumed.AveragedWeightsSha256, resumed.DivergedAtStep)
            );
            Assert.Equal(whole.Reports, resumed.Reports);
        }
    }

    [Fact]
    public void A_training_stopped_while_it_sums_gradients_resumes_with_those_that_it_has()
    {
        var settings = Kinds["accumulation"] with { BatchSize = 12, Epochs = 2 };
        var whole = new TrainingRun(settings, Blobs).Execute();
        using var stop = new CancellationTokenSource();
        var run = new TrainingRun(settings, Blobs);
        run.Reported += (_, _) => stop.Cancel(); // after 50 batches, two of which wait for a third
        var moments = new Moments();
        Assert.ThrowsAny<OperationCanceledException>(() =>
            run.Execute(observer: moments, cancellationToken: stop.Token)
        );
        var (kind, snapshot) = moments.All[^1];
        Assert.Equal((MomentKind.Stop, 50), (kind, snapshot.Batch));

        var resumed = new TrainingRun(settings, Blobs).Execute(resumeFrom: snapshot);
        Assert.Equal(whole.WeightsSha256, resumed.WeightsSha256);
        Assert.Equal(whole.Reports, resumed.Reports);
    }

    [Fact]
    public void A_plateau_that_reduced_before_the_stop_stays_reduced()
    {
        var moments = new Moments();
        var rates = new TrainingRun(Kinds["plateau"], Blobs)
            .Execute(observer: moments)
            .Epochs.Select(epoch => epoch.LearningRate)
            .Distinct();
        Assert.True(rates.Count() > 2); // else the theory above would show nothing
    }

    [Fact]
    public void Averages_are_measured_beside_the_weights()
    {
        var result = new TrainingRun(Kinds["swa"], Blobs).Execute();
        var epochs = result.Epochs.ToArray();
        Assert.Equal(
            [false, true, true],
            epochs.Select(epoch => epoch.AveragedValidation is not null && epoch.AveragedTest is not null)
        );
        Assert.Equal(epochs[1].Validation, epochs[1].AveragedValidation); // of one set of weights
        Assert.NotEqual(epochs[2].Validation, epochs[2].AveragedValidation);
        Assert.Equal(
            new TrainingRun(Kinds["swa"] with { Average = null }, Blobs).Execute().WeightsSha256,
            result.WeightsSha256
        );
    }

    [Fact]
    public void A_cancelled_training_gives_the_moment_where_it_stopped()
    {
        var run = new TrainingRun(Kinds["momentum"], Blobs);
        using var stop = new CancellationTokenSource();
        var stopping = new Stopping(stop, atStep: 10);
        Assert.Throws<OperationCanceledException>(() => run.Execute(observer: stopping, cancellationToken: stop.Token));
        Assert.Equal((1, 3, 10L), (stopping.Stopped!.Epoch, stopping.Stopped.Batch, stopping.Stopped.Step));
        Assert.Equal(run.Execute().WeightsSha256, run.Execute(resumeFrom: stopping.Stopped).WeightsSha256);
    }

    [Fact] // Cancelled with the last batch of an epoch: the token is first looked at by the evaluation.
    public void A_training_cancelled_while_it_evaluates_evaluates_once_more()
    {
        var settings = Kinds["swa"] with { BatchSize = 24 }; // 54 batches: a report after the 50th
        var run = new TrainingRun(settings, Blobs);
        using var stop = new CancellationTokenSource();
        var stopping = new Stopping(stop, atStep: long.MaxValue);
        Assert.Throws<OperationCanceledException>(() =>
            run.Execute(
                clock: new CancellingClock(stop, look: 1 + 2 * 54),
                observer: stopping,
                cancellationToken: stop.Token
            )
        );
        Assert.Equal((0, 54), (stopping.Stopped!.Epoch, stopping.Stopped.Batch));
        var (whole, resumed) = (run.Execute(), run.Execute(resumeFrom: stopping.Stopped));
        Assert.Equal(
            (whole.WeightsSha256, whole.AveragedWeightsSha256),
            (resumed.WeightsSha256, resumed.AveragedWeightsSha256)
        );
        Assert.Equal(whole.Reports, resumed.Reports);
    }

    [Fact]
    public void A_finished_training_is_its_result()
    {
        var run = new TrainingRun(Kinds["momentum"], Blobs);
        var moments = new Moments();
        var whole = run.Execute(observer: moments);
        var (kind, last) = moments.All[^1];
        Assert.Equal((MomentKind.End, 3, 0), (kind, last.Epoch, last.Batch));
        Assert.Equal(whole.WeightsSha256, run.Execute(resumeFrom: last).WeightsSha256);
    }

    [Fact]
    public void Refuses_the_checkpoint_of_another_training_and_says_what_differs()
    {
        var moments = new Moments();
        new TrainingRun(Kinds["momentum"], Blobs).Execute(observer: moments);
        var other = new TrainingRun(
            Kinds["momentum"] with
            {
                Epochs = 4,
                Seed = 5,
                Recipe = Recipe.Parse("cosine(base -> 0.1)"),
            },
            Blobs
        );
        var error = Assert.Throws<ArgumentException>(() => other.Execute(resumeFrom: moments.All[5].Snapshot));
        Assert.Equal(
            "The checkpoint is of another training: schedule cosine(base -> 0) there, cosine(base -> 0.1) here; "
                + "epochs 3 there, 4 here; seed 0 there, 5 here. "
                + "Continue it with the settings and the data that it was begun with.",
            error.Message
        );
    }

    [Fact]
    public void Refuses_other_data_of_the_same_shape()
    {
        var moments = new Moments();
        new TrainingRun(Kinds["momentum"], Blobs).Execute(observer: moments);
        var other = new DataSplit(DataSets.Open("blobs", new() { SplitSeed = 9 }).Train, Blobs.Validation, Blobs.Test);
        Assert.Contains(
            "training set blobs",
            Assert
                .Throws<ArgumentException>(() =>
                    new TrainingRun(Kinds["momentum"], other).Execute(resumeFrom: moments.All[0].Snapshot)
                )
                .Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_training_that_is_watched_and_averaged_allocates_nothing_from_one_update_to_the_next()
    {
        var most = Allocation.Least(() =>
        {
            var allocated = new Allocated();
            new TrainingRun(Kinds["ema"] with { BatchSize = 30 }, Blobs).Execute(observer: allocated);
            Assert.NotEmpty(allocated.BetweenUpdates.Skip(1));
            return allocated.BetweenUpdates.Skip(1).Max(); // the first batches make room
        });
        Assert.Equal(0, most);
    }

    private sealed class Allocated : IRunObserver
    {
        private long last = -1;

        public List<long> BetweenUpdates { get; } = new(1000);

        public void OnMoment(Moment moment)
        {
            var now = GC.GetAllocatedBytesForCurrentThread();
            if (moment.Kind == MomentKind.Update && last >= 0)
                BetweenUpdates.Add(now - last);
            last = moment.Kind == MomentKind.Update ? GC.GetAllocatedBytesForCurrentThread() : -1;
        }
    }

    private sealed class Stopping(CancellationTokenSource stop, long atStep) : IRunObserver
    {
        public Checkpoint? Stopped { get; private set; }

        public void OnMoment(Moment moment)
        {
            if (moment.Step == atStep)
                stop.Cancel();
            if (moment.Kind == MomentKind.Stop)
                Stopped = moment.TakeCheckpoint();
        }
    }

    /// <summary>
    /// Cancels when it is looked at for so many times: a training looks once at its start, and twice for every batch.
    /// </summary>
    private sealed class CancellingClock(CancellationTokenSource stop, int look) : TimeProvider
    {
        private int looks;

        public override long GetTimestamp()
        {
            if (++looks == look)
                stop.Cancel();
            return looks;
        }
    }
}
