using Anneal.Cli.Training;
using Anneal.Training.Data;
using Anneal.Training.Models;
using Anneal.Training.Runs;

namespace Anneal.Cli.Tests.Training;

public sealed class TrainedScheduleTests
{
    [Fact]
    public void Draws_the_rate_as_feedback_left_it()
    {
        // A value is never 10 times better than the last, so the plateau halves the rate after every epoch but the
        // first.
        var recipe = Recipe.Parse("linear(0.08 -> 0.04, 2ep) | plateau(factor=0.5, patience=0, threshold=0.9)");
        var run = new TrainingRun(
            new()
            {
                Recipe = recipe,
                Model = BuiltInModels.Logistic,
                Epochs = 4,
                BatchSize = 640,
            },
            DataSets.Open("blobs", new())
        );
        var result = new TrainedSchedule(run, [run.Execute()]);

        Assert.Equal(2, run.Plan.StepsPerEpoch);
        Assert.Equal(
            [0.08, 0.07, 0.06, 0.05, 0.02, 0.02, 0.01, 0.01],
            result.RateCurve.Select(point => Math.Round(point.Y, 12))
        );
    }

    [Fact]
    public void Has_figures_of_the_trainings_that_did_not_diverge()
    {
        var run = new TrainingRun(
            new()
            {
                Recipe = Recipe.Parse("0.05"),
                Model = BuiltInModels.Logistic,
                Epochs = 1,
            },
            DataSets.Open("blobs", new())
        );
        var sound = run.Execute();
        var result = new TrainedSchedule(run, [sound, sound with { DivergedAtStep = 3 }]);
        Assert.Equal((1, 1), (result.SoundCount, result.DivergedCount));
        Assert.Equal(sound.Last.Test!.Value.Accuracy, result.TestAccuracy.Mean);
        Assert.Equal(double.NaN, result.TestAccuracy.StandardDeviation);
    }
}
