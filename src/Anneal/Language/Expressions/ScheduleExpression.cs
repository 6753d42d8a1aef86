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

    /// <summary>Whether the trees are equal; where they stood in a text is no part of it.</summary>
    /// <param name="other">Another tree.</param>
    public virtual bool Equals(ScheduleExpression? other) =>
        other is not null && EqualityContract == other.EqualityContract;

    /// <inheritdoc/>
    public override int GetHashCode() => EqualityContract.GetHashCode();

    /// <summary>How tightly the printed text holds together.</summary>
    internal abstract Tightness Tightness { get; }

    /// <summary>Whether <c>base</c> occurs.</summary>
    public abstract bool UsesBase { get; }

    /// <summary>The expressions directly inside.</summary>
    internal virtual IEnumerable<ScheduleExpression> Children => [];

    /// <summary>The expression itself and all those inside it.</summary>
    internal IEnumerable<ScheduleExpression> WholeTree => Children.SelectMany(child => child.WholeTree).Prepend(this);

    /// <summary>
    /// Whether a length is written in epochs, samples, tokens or shares of the run anywhere in it.
    /// </summary>
    internal virtual bool HasUnits => Children.Any(child => child.HasUnits);

    /// <summary>The expression with others in the places of those directly inside.</summary>
    /// <param name="replace">Gives the other expression.</param>
    internal virtual ScheduleExpression WithChildren(Func<ScheduleExpression, ScheduleExpression> replace) => this;

    /// <summary>The tree with one of its nodes, the very object, replaced.</summary>
    internal ScheduleExpression Replace(ScheduleExpression part, ScheduleExpression replacement) =>
        ReferenceEquals(this, part) ? replacement : WithChildren(child => child.Replace(part, replacement));

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
