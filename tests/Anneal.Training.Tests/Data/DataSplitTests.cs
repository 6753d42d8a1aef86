using Anneal.Training.Data;

namespace Anneal.Training.Tests.Data;

public sealed class DataSplitTests
{
    private static DataSet Set(params float[] targets) =>
        DataSet.ForRegression("line", new Shape(1), new float[targets.Length], targets);

    [Fact]
    public void Joins_validation_to_training_and_leaves_the_test_alone()
    {
        var test = Set(4);
        var joined = new DataSplit(Set(1, 2), Set(3), test).JoinValidation();
        Assert.Equal([1f, 2f, 3f], joined.Train.Targets.ToArray());
        Assert.Null(joined.Validation);
        Assert.Same(test, joined.Test);
    }

    [Fact]
    public void Joins_nothing_where_there_is_no_validation()
    {
        var split = new DataSplit(Set(1), validation: null, test: null);
        Assert.Same(split, split.JoinValidation());
    }

    [Fact]
    public void Refuses_sets_of_different_kinds()
    {
        var classes = DataSet.ForClassification("x", new Shape(1), new float[1], new byte[1], 2);
        Assert.Throws<ArgumentException>("other", () => new DataSplit(Set(1), classes, test: null));
        Assert.Throws<ArgumentException>("other", () => new DataSplit(Set(1), validation: null, classes));
    }
}
