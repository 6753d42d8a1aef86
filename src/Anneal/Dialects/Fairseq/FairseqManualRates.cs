namespace Anneal.Dialects;

/// <summary>A rate from an epoch or an update on, that of an update before that of an epoch.</summary>
internal sealed record FairseqManualRates(
    double Initial,
    long EpochLength,
    ValueList<(long From, double Rate)> Epochs,
    ValueList<(long From, double Rate)> Updates
) : Schedule
{
    protected internal override double Evaluate(long step) =>
        Passed(Updates, step) ?? Passed(Epochs, step / EpochLength + 1) ?? Initial;

    private static double? Passed(ValueList<(long From, double Rate)> entries, long now)
    {
        var passed = entries.Where(entry => entry.From <= now).ToArray();
        return passed.Length == 0 ? null : passed.MaxBy(entry => entry.From).Rate;
    }
}
