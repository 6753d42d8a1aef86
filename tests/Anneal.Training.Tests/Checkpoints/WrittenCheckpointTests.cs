using Anneal.Training.Averages;
using Anneal.Training.Checkpoints;
using Anneal.Training.Data;
using Anneal.Training.Models;
using Anneal.Training.Runs;

namespace Anneal.Training.Tests.Checkpoints;

/// <summary>A checkpoint in the folder <c>Written</c> stays readable, whatever build wrote it.</summary>
public sealed class WrittenCheckpointTests
{
    [Fact]
    public void A_checkpoint_of_version_0_1_0_resumes_its_training()
    {
        var checkpoint = CheckpointStore.Read(
            Path.Combine(AppContext.BaseDirectory, "Checkpoints/Written/0.1.0-adam-ema.checkpoint")
        );
        var settings = new TrainingSettings
        {
            Recipe = Recipe.Parse("warmup(1ep) then cosine(base -> 0)"),
            BaseLearningRate = 0.01,
            Model = BuiltInModels.Logistic,
            Optimizer = new() { Kind = OptimizerKind.Adam },
            Average = new ExponentialAveraging(),
            Epochs = 3,
            GradientAccumulation = 2,
        };
        Assert.Equal((2, 8, 40L), (checkpoint.Epoch, checkpoint.Batch, checkpoint.Step));

        var result = new TrainingRun(settings, DataSets.Open("digits", new())).Execute(resumeFrom: checkpoint);
        Assert.Equal(checkpoint.Reports, result.Reports.Take(checkpoint.Reports.Count));
        Assert.Equal(3, result.Epochs.Count());
        Assert.InRange(result.Last.Test!.Value.Accuracy!.Value, 0.85, 1);
        Assert.NotNull(result.Last.AveragedTest);
    }
}
