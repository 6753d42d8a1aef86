namespace Anneal.Training.Layers;

/// <summary>The largest number of each window; of equal ones the first, in row order, gets the gradient.</summary>
public sealed record MaxPool2d : Pool2d
{
    /// <param name="size">Rows and columns of a window. At least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="size"/> is less than 1.</exception>
    public MaxPool2d(int size)
        : base(size) { }
}
