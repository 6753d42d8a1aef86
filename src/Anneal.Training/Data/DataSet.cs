namespace Anneal.Training.Data;

/// <summary>Examples in memory: inputs, and either class labels or regression targets. Immutable; safe to share between trainings.</summary>
public sealed class DataSet
{
    private DataSet(string name, Shape shape, int count, ReadOnlyMemory<float> inputs, ReadOnlyMemory<byte> labels, int classes, ReadOnlyMemory<float> targets) =>
        (Name, InputShape, Count, Inputs, Labels, ClassCount, Targets) = (name, shape, count, inputs, labels, classes, targets);

    /// <summary>What the set is called in reports, such as <c>digits</c>.</summary>
    public string Name { get; }

    /// <summary>The shape of one example.</summary>
    public Shape InputShape { get; }

    /// <summary>Number of examples.</summary>
    public int Count { get; }

    /// <summary>All inputs, example after example, each in channel, row, column order: <c>Count × InputShape.Size</c> numbers.</summary>
    public ReadOnlyMemory<float> Inputs { get; }

    /// <summary>The class of each example, 0 to <see cref="ClassCount"/> − 1; empty for regression.</summary>
    public ReadOnlyMemory<byte> Labels { get; }

    /// <summary>Number of classes; 0 for regression.</summary>
    public int ClassCount { get; }

    /// <summary>The number to predict for each example; empty for classification.</summary>
    public ReadOnlyMemory<float> Targets { get; }

    /// <summary>A set for classification.</summary>
    /// <param name="name">What the set is called in reports.</param>
    /// <param name="shape">The shape of one example.</param>
    /// <param name="inputs">All inputs, example after example.</param>
    /// <param name="labels">The class of each example.</param>
    /// <param name="classes">Number of classes, 2 to 256.</param>
    /// <exception cref="ArgumentException">The lengths do not fit together, or a label is not below <paramref name="classes"/>.</exception>
    public static DataSet ForClassification(string name, Shape shape, ReadOnlyMemory<float> inputs, ReadOnlyMemory<byte> labels, int classes)
    {
        RequireMatch(shape, inputs.Length, labels.Length);
        foreach (var label in labels.Span)
            if (label >= classes)
                throw new ArgumentException($"Labels must be below the number of classes, {classes}, but one was {label}.", nameof(labels));
        return new(name, shape, labels.Length, inputs, labels, classes, ReadOnlyMemory<float>.Empty);
    }

    /// <summary>A set for regression with one number to predict.</summary>
    /// <param name="name">What the set is called in reports.</param>
    /// <param name="shape">The shape of one example.</param>
    /// <param name="inputs">All inputs, example after example.</param>
    /// <param name="targets">The number to predict for each example.</param>
    /// <exception cref="ArgumentException">The lengths do not fit together.</exception>
    public static DataSet ForRegression(string name, Shape shape, ReadOnlyMemory<float> inputs, ReadOnlyMemory<float> targets)
    {
        RequireMatch(shape, inputs.Length, targets.Length);
        return new(name, shape, targets.Length, inputs, ReadOnlyMemory<byte>.Empty, 0, targets);
    }

    private static void RequireMatch(Shape shape, int inputs, int examples)
    {
        if ((long)examples * shape.Size != inputs)
            throw new ArgumentException($"{examples} examples of {shape} need {(long)examples * shape.Size} input numbers, but {inputs} came.", nameof(inputs));
    }
}
