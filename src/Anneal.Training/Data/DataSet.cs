using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Anneal.Training.Data;

/// <summary>
/// Examples in memory: inputs, and either class labels or regression targets. Immutable; safe to share between
/// trainings.
/// </summary>
public sealed class DataSet
{
    private const int MostClasses = byte.MaxValue + 1;

    private DataSet(
        string name,
        Shape shape,
        int count,
        ReadOnlyMemory<float> inputs,
        ReadOnlyMemory<byte> labels,
        int classes,
        ReadOnlyMemory<float> targets
    ) =>
        (Name, InputShape, Count, Inputs, Labels, ClassCount, Targets) = (
            name,
            shape,
            count,
            inputs,
            labels,
            classes,
            targets
        );

    /// <summary>What the set is called in reports, such as <c>digits</c>.</summary>
    public string Name { get; }

    /// <summary>The shape of one example.</summary>
    public Shape InputShape { get; }

    /// <summary>Number of examples.</summary>
    public int Count { get; }

    /// <summary>
    /// All inputs, example after example, each in channel, row, column order: <c>Count × InputShape.Size</c> numbers.
    /// </summary>
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
    /// <exception cref="ArgumentException">The lengths do not fit together, or a label is not below
    /// <paramref name="classes"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="classes"/> is out of its range.</exception>
    public static DataSet ForClassification(
        string name,
        Shape shape,
        ReadOnlyMemory<float> inputs,
        ReadOnlyMemory<byte> labels,
        int classes
    )
    {
        if (classes is < 2 or > MostClasses)
            throw new ArgumentOutOfRangeException(
                nameof(classes),
                FormattableString.Invariant($"'{nameof(classes)}' must be 2 to {MostClasses}, but was {classes}.")
            );
        RequireMatch(shape, inputs.Length, labels.Length);
        foreach (var label in labels.Span)
            if (label >= classes)
                throw new ArgumentException(
                    $"Labels must be below the number of classes, {classes}, but one was {label}.",
                    nameof(labels)
                );
        return new(name, shape, labels.Length, inputs, labels, classes, ReadOnlyMemory<float>.Empty);
    }

    /// <summary>A set for regression with one number to predict.</summary>
    /// <param name="name">What the set is called in reports.</param>
    /// <param name="shape">The shape of one example.</param>
    /// <param name="inputs">All inputs, example after example.</param>
    /// <param name="targets">The number to predict for each example.</param>
    /// <exception cref="ArgumentException">The lengths do not fit together.</exception>
    public static DataSet ForRegression(
        string name,
        Shape shape,
        ReadOnlyMemory<float> inputs,
        ReadOnlyMemory<float> targets
    )
    {
        RequireMatch(shape, inputs.Length, targets.Length);
        return new(name, shape, targets.Length, inputs, ReadOnlyMemory<byte>.Empty, 0, targets);
    }

    /// <summary>The examples at the given places, in the given order.</summary>
    /// <param name="examples">Places of examples, 0 to <see cref="Count"/> − 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A place is out of its range.</exception>
    public DataSet Select(IReadOnlyList<int> examples)
    {
        ArgumentNullException.ThrowIfNull(examples);
        return new(
            Name,
            InputShape,
            examples.Count,
            Rows(Inputs, InputShape.Size),
            Rows(Labels, 1),
            ClassCount,
            Rows(Targets, 1)
        );

        ReadOnlyMemory<T> Rows<T>(ReadOnlyMemory<T> values, int rowLength)
        {
            if (values.IsEmpty)
                return values;
            var rows = new T[examples.Count * rowLength];
            for (var row = 0; row < examples.Count; row++)
                values.Slice(examples[row] * rowLength, rowLength).CopyTo(rows.AsMemory(row * rowLength));
            return rows;
        }
    }

    /// <summary>This set's examples, then those of <paramref name="other"/>.</summary>
    /// <param name="other">A set of the same shape, classes and kind.</param>
    /// <exception cref="ArgumentException">The sets do not fit together.</exception>
    public DataSet Concat(DataSet other)
    {
        RequireLike(other);
        return new(
            Name,
            InputShape,
            Count + other.Count,
            Join(Inputs, other.Inputs),
            Join(Labels, other.Labels),
            ClassCount,
            Join(Targets, other.Targets)
        );

        static ReadOnlyMemory<T> Join<T>(ReadOnlyMemory<T> first, ReadOnlyMemory<T> second) =>
            (T[])[.. first.Span, .. second.Span];
    }

    /// <summary>Outputs that a network for it has: one for each class, or one number in regression.</summary>
    internal int OutputCount => Math.Max(1, ClassCount);

    /// <summary>
    /// SHA-256 over shape, inputs, labels and targets, as lower-case hexadecimal digits; computed once.
    /// </summary>
    internal string Sha256 => field ??= ComputeSha256();

    /// <summary>Refuses a set that the same network could not be measured on.</summary>
    internal void RequireLike(DataSet other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if ((other.InputShape, other.ClassCount) != (InputShape, ClassCount))
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"'{nameof(other)}' must hold examples of {InputShape} in {ClassCount} classes, but holds "
                        + $"{other.InputShape} in {other.ClassCount}."
                ),
                nameof(other)
            );
    }

    private string ComputeSha256()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{InputShape} {ClassCount} {Count}")));
        hash.AppendData(MemoryMarshal.AsBytes(Inputs.Span));
        hash.AppendData(Labels.Span);
        hash.AppendData(MemoryMarshal.AsBytes(Targets.Span));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void RequireMatch(Shape shape, int inputs, int examples)
    {
        if ((long)examples * shape.Size != inputs)
            throw new ArgumentException(
                $"{examples} examples of {shape} need {(long)examples * shape.Size} input numbers, but {inputs} came.",
                nameof(inputs)
            );
    }
}
