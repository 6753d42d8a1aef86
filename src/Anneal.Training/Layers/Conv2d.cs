using Anneal.Training.Data;

namespace Anneal.Training.Layers;

/// <summary>
/// A two-dimensional convolution with stride 1 and a bias:
/// <c>y[o, r, c] = b[o] + Σ w[o, i, p, q] · x[i, r + p − padding, c + q − padding]</c>.
/// </summary>
public sealed record Conv2d : Layer
{
    /// <param name="outputs">Output channels. At least 1.</param>
    /// <param name="kernelSize">Rows and columns of the kernel. At least 1.</param>
    /// <param name="padding">Zeros around the input on each side. At least 0, less than <paramref name="kernelSize"/>;
    /// default 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    public Conv2d(int outputs, int kernelSize, int padding = 0)
    {
        Outputs = Require.AtLeast(1, outputs);
        KernelSize = Require.AtLeast(1, kernelSize);
        Padding = Require.AtLeast(0, padding);
        if (padding >= kernelSize)
            throw new ArgumentOutOfRangeException(
                nameof(padding),
                $"'padding' must be less than the kernel's size, {kernelSize}, but was {padding}."
            );
    }

    /// <summary>Output channels.</summary>
    public int Outputs { get; }

    /// <summary>Rows and columns of the kernel.</summary>
    public int KernelSize { get; }

    /// <summary>Zeros around the input on each side.</summary>
    public int Padding { get; }

    internal override string ParameterPrefix => "conv";

    internal override IReadOnlyList<int> WeightDimensions(Shape input) =>
        [Outputs, input.Channels, KernelSize, KernelSize];

    internal override Shape OutputFor(Shape input)
    {
        var (height, width) = (input.Height + 2 * Padding - KernelSize + 1, input.Width + 2 * Padding - KernelSize + 1);
        return height >= 1 && width >= 1
            ? new(Outputs, height, width)
            : throw new ArgumentException(
                $"A {KernelSize}x{KernelSize} convolution with padding {Padding} needs at least "
                    + $"{KernelSize - 2 * Padding} rows and columns, but got {input}.",
                nameof(input)
            );
    }
}
