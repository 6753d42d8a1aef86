using Anneal.Training.Data;
using Anneal.Training.Runs;

namespace Anneal.Training.Tests.Runs;

public sealed class FashionMnistTests
{
    [FashionMnistFact]
    public void LeNet_learns_real_clothes()
    {
        var all = DataSets.Open("fashion-mnist", new() { Path = FashionMnistFactAttribute.Folder });
        Assert.Equal((54_000, 6_000, 10_000), (all.Train.Count, all.Validation!.Count, all.Test!.Count));

        var few = new DataSplit(First(all.Train, 8_000), First(all.Validation, 1_000), First(all.Test, 1_000));
        var result = new TrainingRun(new() { Recipe = Recipe.Parse("cosine(base -> 0)"), Epochs = 3 }, few).Execute();
        Assert.True(
            result.Last.Test!.Value.Accuracy > 0.75,
            $"The test accuracy was {result.Last.Test.Value.Accuracy}."
        );

        static DataSet First(DataSet set, int count) => set.Select([.. Enumerable.Range(0, count)]);
    }
}
