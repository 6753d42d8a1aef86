namespace Anneal;

/// <summary>
/// Where in a text something stands. Any two spans are equal, so that positions never take part in the comparison of
/// trees.
/// </summary>
public readonly struct SourceSpan : IEquatable<SourceSpan>
{
    internal SourceSpan(int start, int length, int line, int column) =>
        (Start, Length, Line, Column) = (start, length, line, column);

    /// <summary>Characters before it.</summary>
    public int Start { get; }

    /// <summary>Its number of characters.</summary>
    public int Length { get; }

    /// <summary>Its line, counted from 1; 0 where the tree was not read from a text.</summary>
    public int Line { get; }

    /// <summary>Its column, counted from 1.</summary>
    public int Column { get; }

    /// <inheritdoc/>
    public bool Equals(SourceSpan other) => true;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SourceSpan;

    /// <inheritdoc/>
    public override int GetHashCode() => 0;

    /// <summary>Always true.</summary>
    /// <param name="left">A span.</param>
    /// <param name="right">Another.</param>
    public static bool operator ==(SourceSpan left, SourceSpan right) => true;

    /// <summary>Always false.</summary>
    /// <param name="left">A span.</param>
    /// <param name="right">Another.</param>
    public static bool operator !=(SourceSpan left, SourceSpan right) => false;

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"line {Line}, column {Column}");
}
