using Anneal.Training.Data;

namespace Anneal.Training.Layers;

/// <summary>
/// Reduces each window of rows and columns to one number; windows do not overlap, and rows or columns that fill no
/// window are left out.
/// </summary>
public abstract record Pool2d : Layer
{
    private protected Pool2d(int size) => Size = Require.AtLeast(1, size);

    /// <summary>Rows and columns of a window, and the distance from one to the next.</summary>
    public int Size { get; }

    internal override Shape OutputFor(Shape input) =>
        input.Height >= Size && input.Width >= Size
            ? new(input.Channels, input.Height / Size, input.Width / Size)
            : throw new ArgumentException(
                $"Pooling over {Size}x{Size} windows needs at least {Size} rows and columns, but got {input}.",
                nameof(input)
            );
}
