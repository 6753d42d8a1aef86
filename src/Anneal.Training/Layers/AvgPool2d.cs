namespace Anneal.Training.Layers;

/// <summary>The mean of each window.</summary>
public sealed record AvgPool2d : Pool2d
{
    /// <param name="size">Rows and columns of a window. At least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="size"/> is less than 1.</exception>
    public AvgPool2d(int size)
        : base(size) { }
}
