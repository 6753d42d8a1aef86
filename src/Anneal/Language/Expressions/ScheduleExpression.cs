using System.Diagnostics.CodeAnalysis;
using Anneal.Language.Syntax;

namespace Anneal.Language;

/// <summary>A schedule as its text says it: a tree with units and <c>base</c>, not yet bound to a run.</summary>
/// <remarks>Immutable, compared by value; where it stood in a text is no part of the comparison.</remarks>
public abstract record ScheduleExpression : ISpanFormattable
{
    private protected ScheduleExpression() { }

    /// <summary>Where it stood in the text it was read from.</summary>
    public SourceSpan Span { get; internal init; }

    /// <summary>How tightly the printed text holds together.</summary>
    internal abstract Tightness Tightness { get; }

    /// <summary>Whether <c>base</c> occurs.</summary>
    public abstract bool UsesBase { get; }

    /// <summary>The canonical text: unique for the tree, and read back as an equal tree.</summary>
    public sealed override string ToString() => Print();

    private protected abstract string Print();

    private protected static string Print(ScheduleExpression part, Tightness atLeast) =>
        part.Tightness >= atLeast ? part.ToString() : $"({part})";

    /// <summary>The canonical text, whatever the format.</summary>
    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <inheritdoc/>
    public bool TryFormat(
        Span<char> destination,
        out int charsWritten,
        ReadOnlySpan<char> format,
        IFormatProvider? provider
    ) => Attempt.Write(ToString(), destination, out charsWritten);
}
