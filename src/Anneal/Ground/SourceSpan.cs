namespace Anneal;

/// <summary>Where in a text something stands.</summary>
public readonly record struct SourceSpan
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
    public override string ToString() => FormattableString.Invariant($"line {Line}, column {Column}");
}
