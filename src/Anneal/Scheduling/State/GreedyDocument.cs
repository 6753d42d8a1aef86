namespace Anneal.Scheduling;

/// <summary>The JSON shape of a <see cref="GreedyState"/>.</summary>
internal sealed record GreedyDocument(
    double? Best,
    long GoodCount,
    long BadCount,
    double CooldownLeft,
    double WarmupLeft,
    double ResetLeft,
    IReadOnlyList<double> Rates,
    IReadOnlyList<double> Window,
    double WindowSum
) : FeedbackDocument
{
    public override FeedbackState ToState() =>
        new GreedyState(
            Best is { } best && double.IsNaN(best) ? throw new ArgumentException("'best' must be a number.") : Best,
            Require.AtLeast(0, GoodCount),
            Require.AtLeast(0, BadCount),
            CooldownLeft,
            WarmupLeft,
            ResetLeft,
            [.. Rates.Select(rate => Require.Finite(rate, nameof(Rates)))],
            [.. Window],
            WindowSum
        );
}
