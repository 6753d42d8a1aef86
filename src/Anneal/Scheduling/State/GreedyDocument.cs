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
        new GreedyState
        {
            Best = NumberOrNull(Best),
            GoodCount = Require.AtLeast(0, GoodCount),
            BadCount = Require.AtLeast(0, BadCount),
            CooldownLeft = CooldownLeft,
            WarmupLeft = WarmupLeft,
            ResetLeft = ResetLeft,
            Rates = [.. Rates.Select(rate => Require.Finite(rate, nameof(Rates)))],
            Window = [.. Window],
            WindowSum = WindowSum,
        };
}
