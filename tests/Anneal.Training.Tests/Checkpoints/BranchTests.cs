using Anneal.Training.Data;
using Anneal.Training.Models;
using Anneal.Training.Runs;

namespace Anneal.Training.Tests.Checkpoints;

public sealed class BranchTests
{
    private static readonly DataSplit Blobs = DataSets.Open("blobs", new()); // 1,280 training examples

    private static readonly TrainingSettings Settings = new()
    {
        Recipe = Recipe.Parse("constant(base)"),
        Model = BuiltInModels.Mlp(8),
        Optimizer = new() { Momentum = 0.9 },
        Epochs = 2,
        BatchSize = 200,
    }; // 7 batches an epoch

    [Fact]
    public void A_run_that_is_made_longer_ends_with_the_bits_of_one_that_was_long_from_the_beginning()
    {
        var end = Moments(Settings)[^1].Snapshot;
        Assert.Equal((2, 14), (end.Epoch, end.Step));
        var longer = Run(Settings with { Epochs = 4 });
        Assert.Equal(longer.Execute().WeightsSha256, longer.Execute(resumeFrom: end.Branch(longer)).WeightsSha256);
    }

    [Fact]
    public void The_other_schedule_has_the_place_that_the_training_had_come_to()
    {
        var middle = Moments(Settings).Single(moment => moment.Snapshot.Step == 10).Snapshot;
        // Its first ten values are not those that were trained with, and play no part.
        var branch = Run(Settings with { Recipe = Recipe.Parse("base * 7 for 10 then base * 0.5") });
        var other = Run(Settings with { Recipe = Recipe.Parse("base * 0.5") });
        var result = branch.Execute(resumeFrom: middle.Branch(branch));
        Assert.Equal(other.Execute(resumeFrom: middle.Branch(other)).WeightsSha256, result.WeightsSha256);
        Assert.Equal(0.5 * Settings.BaseLearningRate, result.Last.LearningRate);
        Assert.NotEqual(Run(Settings).Execute().WeightsSha256, result.WeightsSha256);
    }

    [Fact]
    public void Another_training_or_one_that_is_over_is_refused()
    {
        var end = Moments(Settings)[^1].Snapshot;
        Refused(end, Settings with { Epochs = 4, BatchSize = 100 }, "batch size");
        Refused(end, Settings with { Epochs = 4, Seed = 1 }, "seed");
        Refused(end, Settings with { BaseLearningRate = 1 }, "must be longer than the 2 epochs");
        var diverged = Moments(Settings with { BaseLearningRate = 1e30 })[^1].Snapshot;
        Refused(diverged, Settings with { Epochs = 4 }, "must not have diverged");
    }

    [Fact]
    public void The_losses_of_the_updates_make_up_that_of_the_epoch()
    {
        var losses = new Losses();
        var result = Run(Settings with { Epochs = 1, BatchSize = 128 }).Execute(observer: losses);
        Assert.Equal(10, losses.All.Count);
        Assert.Equal(result.Last.Train.Loss, losses.All.Average(), 1e-6);

        var accumulated = new Losses();
        Run(Settings with { Epochs = 1, BatchSize = 128, GradientAccumulation = 10 }).Execute(observer: accumulated);
        Assert.Equal(losses.All[0], Assert.Single(accumulated.All), 0.2); // all of it before the one update
    }

    private static void Refused(Checkpoint checkpoint, TrainingSettings settings, string reason) =>
        Assert.Contains(
            reason,
            Assert.Throws<ArgumentException>(() => checkpoint.Branch(Run(settings))).Message,
            StringComparison.Ordinal
        );

    private static List<(MomentKind Kind, Checkpoint Snapshot)> Moments(TrainingSettings settings)
    {
        var moments = new Moments();
        Run(settings).Execute(observer: moments);
        return moments.All;
    }

    private static TrainingRun Run(TrainingSettings settings) => new(settings, Blobs);

    private sealed class Losses : IRunObserver
    {
        public List<double> All { get; } = [];

        public void OnMoment(Moment moment) => All.Add(moment.Loss);
    }
}
