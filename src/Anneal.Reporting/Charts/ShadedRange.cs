namespace Anneal.Reporting.Charts;

/// <summary>A part of the x axis that is shaded over the whole height of a chart.</summary>
/// <remarks>Drawn in pictures; in a terminal there is none.</remarks>
public sealed record ShadedRange
{
    /// <param name="from">Where it begins. Finite.</param>
    /// <param name="to">Where it ends. Finite, not smaller than <paramref name="from"/>.</param>
    /// <param name="text">What it means, for readers who point at it or cannot see it.</param>
    /// <exception cref="ArgumentOutOfRangeException">An end is not finite, or they are in the wrong order.</exception>
    public ShadedRange(double from, double to, string text)
    {
        (From, To, Text) = (Require.Finite(from), Require.Finite(to), text);
        if (to < from)
            throw new ArgumentOutOfRangeException(
                nameof(to),
                FormattableString.Invariant($"'{nameof(to)}' must be at least {from}, but was {to}.")
            );
    }

    /// <summary>Where it begins.</summary>
    public double From { get; }

    /// <summary>Where it ends.</summary>
    public double To { get; }

    /// <summary>What it means.</summary>
    public string Text { get; }
}
