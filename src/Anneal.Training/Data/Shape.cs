namespace Anneal.Training.Data;

/// <summary>The shape of one example: channels, rows and columns. Plain feature vectors are (features, 1, 1).</summary>
/// <param name="Channels">Channels, or the number of features of a plain vector. At least 1.</param>
/// <param name="Height">Rows. At least 1.</param>
/// <param name="Width">Columns. At least 1.</param>
public readonly record struct Shape(int Channels, int Height = 1, int Width = 1)
{
    /// <summary>Numbers in one example.</summary>
    public int Size => Channels * Height * Width;

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Channels}x{Height}x{Width}");
}
