using Anneal.Training.Data;
using Anneal.Training.Models;
using Anneal.Training.Runs;

namespace Anneal.Training.Tests.Runs;

public sealed class TrainingRunTests
{
    private static readonly DataSplit Blobs = DataSets.Open("blobs", new()); // 1,280 training examples

    private static TrainingSettings Logistic(string recipe = "base") =>
        new()
        {
            Recipe = Recipe.Parse(recipe),
            Model = BuiltInModels.Logistic,
            Epochs = 3,
            BatchSize = 20,
        }; // 64 batches an epoch

    private static TrainingResult Execute(TrainingSettings settings, DataSplit? data = null, int threads = 1) =>
        new TrainingRun(settings, data ?? Blobs).Execute(threads);

    [Fact]
    public void Learns()
    {
        var last = Execute(Logistic()).Last;
        Assert.True(last.Test!.Value.Accuracy > 0.95);
        Assert.True(last.Validation!.Value.Accuracy > 0.95);
        Assert.True(last.Train.Accuracy > 0.95);
        Assert.True(last.Test.Value.Loss < 0.2);
    }

    [Fact]
    public void Learns_a_linear_function()
    {
        var last = Execute(Logistic() with { Model = BuiltInModels.Linear }, DataSets.Open("linear", new())).Last;
        Assert.Equal(0.0001, last.Test!.Value.Loss, 0.00005); // the noise has the standard deviation 0.01
        Assert.Null(last.Test.Value.Accuracy);
    }

    [Fact]
    public void Gives_the_same_bits_for_one_and_two_threads()
    {
        var digits = DataSets.Open("digits", new());
        var settings = Logistic("cosine(base -> 0)") with
        {
            Model = BuiltInModels.LeNet,
            Epochs = 1,
            BatchSize = 100,
            Seed = 7,
        };
        var (one, two) = (Execute(settings, digits, threads: 1), Execute(settings, digits, threads: 2));
        Assert.Equal(one.WeightsSha256, two.WeightsSha256);
        Assert.Equal(one.Reports, two.Reports);
    }

    [Fact]
    public void The_seed_decides()
    {
        var (first, again, other) = (
            Execute(Logistic() with { Seed = 1 }),
            Execute(Logistic() with { Seed = 1 }),
            Execute(Logistic() with { Seed = 2 })
        );
        Assert.Equal(first.WeightsSha256, again.WeightsSha256);
        Assert.Equal(first.Reports, again.Reports);
        Assert.NotEqual(first.WeightsSha256, other.WeightsSha256);
    }

    [Fact]
    public void The_first_weights_follow_from_the_seed()
    {
        // At rate 0 they are the last ones too.
        string First(ulong seed) => Execute(Logistic("0") with { Seed = seed, Epochs = 1 }).WeightsSha256;
        Assert.Equal(First(1), First(1));
        Assert.Equal(3, new[] { First(1), First(2), First(3) }.Distinct().Count());
    }

    [Fact] // 64 updates an epoch, 192 in all: update k is made at rate 1 − k/192
    public void The_schedule_moves_with_every_update()
    {
        var reports = Execute(Logistic("linear(base -> 0, 100%)") with { BaseLearningRate = 1 }).Reports;
        Assert.Equal([50, 64, 114, 128, 178, 192], reports.Select(report => report.Step));
        Assert.All(reports, report => Assert.Equal(1 - (report.Step - 1) / 192.0, report.LearningRate, 1e-12));
    }

    [Fact]
    public void A_schedule_with_every_1ep_moves_with_every_epoch()
    {
        var reports = Execute(Logistic("linear(base -> 0, 3) every 1ep") with { BaseLearningRate = 0.3 }).Reports;
        Assert.All(reports.Zip([0.3, 0.3, 0.2, 0.2, 0.1, 0.1]), pair =>
            Assert.Equal(pair.Second, pair.First.LearningRate, 1e-12)
        );
    }

    [Fact]
    public void A_momentum_beside_the_rate_is_the_momentum_of_the_optimizer() =>
        Assert.Equal(
            Execute(Logistic() with { Optimizer = new() { Momentum = 0.5 } }).WeightsSha256,
            Execute(Logistic("base with momentum = 0.5")).WeightsSha256
        );

    [Fact]
    public void A_plateau_reads_the_validation_loss_once_an_epoch()
    {
        // The labels of these validation examples are wrong, so that their loss rises while the training loss falls.
        var validation = Blobs.Validation!;
        var wrong = DataSet.ForClassification(
            "wrong",
            validation.InputShape,
            validation.Inputs,
            validation.Labels.ToArray().Select(label => (byte)((label + 1) % 4)).ToArray(),
            4
        );
        var settings = Logistic("base | plateau(factor=0.5, patience=0)");

        Assert.Equal(
            [0.1, 0.1, 0.05],
            Execute(settings, new(Blobs.Train, wrong, Blobs.Test)).Epochs.Select(epoch => epoch.LearningRate)
        );
        Assert.Equal([0.1, 0.1, 0.1], Execute(settings).Epochs.Select(epoch => epoch.LearningRate));
    }

    [Fact]
    public void Refuses_a_plateau_without_a_validation_set()
    {
        var error = Assert.Throws<ArgumentException>(() =>
            new TrainingRun(Logistic("base | plateau()"), Blobs.JoinValidation())
        );
        Assert.Contains("reads the validation set, but none is held out", error.Message);
    }

    [Fact] // At this slow rate the accuracy rises with every epoch; the loss, which falls, would be taken for bad.
    public void A_plateau_of_mode_max_reads_the_validation_accuracy()
    {
        var settings = Logistic("base | plateau(factor=0.5, patience=0, mode=max)") with { BaseLearningRate = 0.001 };
        Assert.Equal([0.001, 0.001, 0.001], Execute(settings).Epochs.Select(epoch => epoch.LearningRate));
    }

    [Fact]
    public void A_framework_call_brings_its_momentum_and_its_feedback()
    {
        var settings = Logistic("torch.OneCycleLR(max_lr=0.1, total_steps=192)");
        Assert.NotEqual(
            Execute(settings).WeightsSha256,
            Execute(Logistic("torch.OneCycleLR(max_lr=0.1, total_steps=192, cycle_momentum=False)")).WeightsSha256
        );
        // Its beta1 is cycled.
        Assert.False(Execute(settings with { Optimizer = new() { Kind = OptimizerKind.Adam } }).Diverged);
        var greedy = Execute(Logistic("transformers.get_greedy_schedule(patience=0, min_lr=0.01, max_lr=10)"));
        Assert.True(greedy.Epochs.Select(epoch => epoch.LearningRate).Distinct().Count() > 1);
    }

    [Fact]
    public void Refuses_plateaus_that_read_different_metrics() =>
        Assert.Throws<ArgumentException>("feedback", () =>
            new TrainingRun(Logistic("base | plateau() | plateau(mode=max)"), Blobs)
        );

    [Fact]
    public void Reports_every_50_batches_and_every_epoch()
    {
        var run = new TrainingRun(Logistic() with { TestEveryEpoch = true }, Blobs);
        var events = new List<TrainingReport>();
        run.Reported += (_, report) => events.Add(report);
        var result = run.Execute();

        Assert.Equal([50 / 64.0, 1, 114 / 64.0, 2, 178 / 64.0, 3], result.Reports.Select(report => report.Epoch));
        Assert.Equal([false, true, false, true, false, true], result.Reports.Select(report => report.EndsEpoch));
        Assert.All(result.Reports, report => Assert.Equal(report.EndsEpoch, report.Validation is not null));
        Assert.All(result.Reports, report => Assert.Equal(report.EndsEpoch, report.Test is not null));
        Assert.Equal(result.Reports, events);
        Assert.Equal(result.Epochs.Max(epoch => epoch.Validation!.Value.Accuracy), result.BestValidationAccuracy);
    }

    [Fact]
    public void The_test_set_is_looked_at_once_unless_asked_otherwise() =>
        Assert.Equal([false, false, true], Execute(Logistic()).Epochs.Select(epoch => epoch.Test is not null));

    [Fact]
    public void A_training_that_explodes_is_a_result()
    {
        var result = Execute(Logistic() with { BaseLearningRate = 1e6 });
        Assert.True(result.Diverged);
        Assert.InRange(result.DivergedAtStep!.Value, 1, 64);
        Assert.Equal(result.DivergedAtStep, result.Last.Step);
        Assert.False(result.Last.EndsEpoch);
        Assert.Null(result.Last.Test);
    }

    [Fact]
    public void A_training_whose_loss_is_not_finite_is_a_result()
    {
        var result = Execute(
            Logistic() with
            {
                Model = BuiltInModels.Linear,
                BaseLearningRate = 1e39,
            },
            DataSets.Open("linear", new())
        );
        Assert.False(double.IsFinite(result.Last.Train.Loss));
        Assert.True(result.Diverged);
    }

    [Fact]
    public void Uses_the_last_partial_batch_unless_told_to_drop_it()
    {
        // 12 full batches and one of 80 in each of 3 epochs.
        Assert.Equal(39, Execute(Logistic() with { BatchSize = 100 }).Last.Step);
        Assert.Equal(36, Execute(Logistic() with { BatchSize = 100, DropLast = true }).Last.Step);
    }

    [Fact]
    public void Accumulated_batches_make_the_update_of_one_large_batch()
    {
        var large = Execute(Logistic() with { BatchSize = 40 });
        var accumulated = Execute(Logistic() with { BatchSize = 20, GradientAccumulation = 2 });
        Assert.Equal(large.Last.Step, accumulated.Last.Step);
        Assert.Equal(large.Last.Test!.Value.Loss, accumulated.Last.Test!.Value.Loss, 1e-5);
    }

    [Fact]
    public void The_last_update_of_an_epoch_may_have_fewer_batches()
    {
        var settings = Logistic() with { BatchSize = 100, GradientAccumulation = 5, Epochs = 1 }; // 13 batches
        Assert.Equal(3, Execute(settings).Last.Step);
        Assert.Equal(2, Execute(settings with { DropLast = true }).Last.Step);
    }

    [Fact]
    public void Gradients_are_clipped_to_their_greatest_norm()
    {
        var loss = Execute(Logistic() with { Epochs = 1, MaxGradientNorm = 1e-9 }).Last;
        Assert.Equal(
            loss.Train.Loss,
            Execute(Logistic() with { Epochs = 1, BaseLearningRate = 1e-12 }).Last.Train.Loss,
            1e-6
        ); // no weight has moved
    }

    [Fact]
    public void Measures_times_by_the_clock_that_it_is_given()
    {
        var result = new TrainingRun(Logistic() with { Epochs = 1 }, Blobs).Execute(clock: new TickingClock());
        Assert.Equal(20, result.ExamplesPerSecond); // one tick, of a second, for each batch of 20
        Assert.Equal(TimeSpan.FromSeconds(129), result.Elapsed); // 64 batches, two looks at the clock for each
    }

    [Fact]
    public void Stops_when_cancelled()
    {
        using var stop = new CancellationTokenSource();
        var run = new TrainingRun(Logistic(), Blobs);
        var reports = new List<TrainingReport>();
        run.Reported += (_, report) => reports.Add(report);
        run.Reported += (_, _) => stop.Cancel();
        Assert.Throws<OperationCanceledException>(() => run.Execute(cancellationToken: stop.Token));
        Assert.Single(reports);
    }

    [Fact]
    public void Refuses_a_batch_larger_than_the_training_set()
    {
        var error = Assert.Throws<ArgumentException>("settings", () =>
            new TrainingRun(Logistic() with { BatchSize = 1281 }, Blobs)
        );
        Assert.StartsWith("'BatchSize' must be at most the 1280 training examples, but was 1281.", error.Message);
    }

    [Fact]
    public void Refuses_data_that_the_model_does_not_take() =>
        Assert.Throws<ArgumentException>(() => new TrainingRun(Logistic() with { Model = BuiltInModels.LeNet }, Blobs));

    [Fact]
    public void Refuses_a_hyper_parameter_that_the_optimizer_does_not_have() =>
        Assert.Throws<ArgumentException>("name", () =>
            new TrainingRun(
                Logistic("base with momentum = 0.9") with
                {
                    Optimizer = new() { Kind = OptimizerKind.Adagrad },
                },
                Blobs
            )
        );

    /// <summary>Moves on by a second whenever it is looked at.</summary>
    private sealed class TickingClock : TimeProvider
    {
        private long seconds;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => seconds++;
    }
}
