using Anneal.Training.Data;

namespace Anneal.Training.Tests.Data;

public sealed class DataSetTests
{
    private static readonly DataSet Three = DataSet.ForClassification(
        "three",
        new Shape(2),
        new float[] { 1, 2, 3, 4, 5, 6 },
        new byte[] { 0, 1, 2 },
        3
    );

    [Fact]
    public void Selects_examples_in_the_order_asked_for()
    {
        var selected = Three.Select([2, 0]);
        Assert.Equal([5f, 6f, 1f, 2f], selected.Inputs.ToArray());
        Assert.Equal([2, 0], selected.Labels.ToArray());
        Assert.Equal((2, 3), (selected.Count, selected.ClassCount));
    }

    [Fact]
    public void Selects_regression_targets_with_their_examples() =>
        Assert.Equal(
            [20f],
            DataSet
                .ForRegression("line", new Shape(1), new float[] { 1, 2 }, new float[] { 10, 20 })
                .Select([1])
                .Targets.ToArray()
        );

    [Fact]
    public void Appends_a_set_of_the_same_kind()
    {
        var five = Three.Concat(Three.Select([1, 1]));
        Assert.Equal([1f, 2f, 3f, 4f, 5f, 6f, 3f, 4f, 3f, 4f], five.Inputs.ToArray());
        Assert.Equal([0, 1, 2, 1, 1], five.Labels.ToArray());
    }

    [Fact]
    public void Refuses_to_append_another_kind()
    {
        var other = DataSet.ForClassification("other", new Shape(3), new float[3], new byte[1], 3);
        var error = Assert.Throws<ArgumentException>("other", () => Three.Concat(other));
        Assert.StartsWith("'other' must hold examples of 2x1x1 in 3 classes, but holds 3x1x1 in 3.", error.Message);
    }

    [Theory, InlineData(1), InlineData(257)]
    public void Refuses_a_number_of_classes_that_a_byte_cannot_tell_apart(int classes)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(nameof(classes), () =>
            DataSet.ForClassification("x", new Shape(1), new float[1], new byte[1], classes)
        );
        Assert.StartsWith($"'classes' must be 2 to 256, but was {classes}.", error.Message);
    }

    [Fact]
    public void Refuses_a_label_that_is_no_class() =>
        Assert.Throws<ArgumentException>("labels", () =>
            DataSet.ForClassification("x", new Shape(1), new float[1], new byte[] { 2 }, 2)
        );

    [Fact]
    public void Refuses_inputs_that_do_not_fill_the_examples() =>
        Assert.Throws<ArgumentException>("inputs", () =>
            DataSet.ForRegression("x", new Shape(2), new float[3], new float[2])
        );
}
