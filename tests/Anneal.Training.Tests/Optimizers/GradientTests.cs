using Anneal.Training.Engine;
using Anneal.Training.Engine.Execution;
using Anneal.Training.Initialization;
using Anneal.Training.Models;
using Anneal.Training.Optimizers;
using Anneal.Training.Tests.Reference;

namespace Anneal.Training.Tests.Optimizers;

public class GradientTests
{
    [Fact]
    public void Equal_micro_batches_give_the_gradient_of_the_whole_batch()
    {
        var data = Examples.Classes(new(1, 28, 28), count: 48, classes: 10);
        using var workers = new WorkerPool();
        var engine = new NetworkEngine(Examples.Network(BuiltInModels.LeNet, data), workers);
        var examples = Examples.Shuffled(48);
        var accumulator = new GradientAccumulator(engine.Gradients);
        for (var start = 0; start < 48; start += 16)
        {
            engine.ComputeGradients(data, examples.AsSpan(start, 16));
            accumulator.Add(engine.Gradients);
        }
        engine.ComputeGradients(data, examples);
        Assert.Equal(3, accumulator.Count);
        var whole = engine.Gradients.Norm();
        accumulator.Mean.Scale(-1);
        accumulator.Mean.MoveTowards(engine.Gradients, 0.5); // half the difference
        Assert.InRange(accumulator.Mean.Norm(), 0, 1e-6 * whole);
    }

    [Fact]
    public void A_cleared_accumulator_begins_again()
    {
        var vector = Vector(3, 4);
        var accumulator = new GradientAccumulator(vector);
        accumulator.Add(vector);
        accumulator.Clear();
        Assert.Equal((0, 0.0), (accumulator.Count, accumulator.Mean.Norm()));
        accumulator.Add(vector);
        Assert.Equal(5, accumulator.Mean.Norm());
    }

    [Fact]
    public void Clipping_the_norm_scales_all_gradients_alike()
    {
        var gradients = Vector(3, 4);
        Assert.Equal(5, gradients.ClipNorm(2.5));
        Assert.Equal([1.5f, 2f], gradients[gradients.Parameters[0]].ToArray());
        Assert.Equal(2.5, gradients.ClipNorm(2.5));
        Assert.Equal([1.5f, 2f], gradients[gradients.Parameters[0]].ToArray());
    }

    [Fact]
    public void Clipping_begins_at_the_limit()
    {
        var (below, above) = (Vector(3, 4), Vector(3, 4));
        below.ClipNorm(5.0001);
        above.ClipNorm(4.9999);
        Assert.Equal([3f, 4f], below[below.Parameters[0]].ToArray());
        Assert.Equal(4.9999, above.Norm(), 1e-6);
    }

    [Theory, InlineData(float.NaN), InlineData(float.PositiveInfinity)]
    public void Clipping_reports_a_norm_that_is_not_finite_and_changes_nothing(float gradient)
    {
        var gradients = Vector(gradient, 4);
        Assert.Equal((double)gradient, gradients.ClipNorm(1));
        Assert.Equal([gradient, 4f], gradients[gradients.Parameters[0]].ToArray());
    }

    [Fact]
    public void Clipping_values_moves_each_into_the_range()
    {
        var gradients = Vector(-3, 0.5f, 1.5f, float.NaN);
        gradients.ClipValues(1);
        Assert.Equal([-1, 0.5f, 1, float.NaN], gradients[gradients.Parameters[0]].ToArray());
    }

    [Theory, InlineData(0), InlineData(-1), InlineData(double.NaN)]
    public void Refuses_a_limit_that_is_not_positive(double maximum)
    {
        Assert.Throws<ArgumentOutOfRangeException>(nameof(maximum), () => Vector(1, 1).ClipNorm(maximum));
        Assert.Throws<ArgumentOutOfRangeException>(nameof(maximum), () => Vector(1, 1).ClipValues(maximum));
    }

    private static ParameterVector Vector(params float[] numbers)
    {
        var vector = new Network(
            BuiltInModels.Linear,
            new(numbers.Length),
            1,
            WeightInitialization.Xavier,
            new(1)
        ).Weights.NewZeros();
        numbers.CopyTo(vector[vector.Parameters[0]]);
        return vector;
    }
}
