namespace Anneal.Dialects;

/// <summary>fairseq's polynomial decay, from a rate that each epoch chooses anew.</summary>
internal sealed record FairseqPolynomial(
    ValueList<double> Rates,
    long EpochLength,
    double Force,
    double Warmup,
    double Total,
    double End,
    double Power
) : CallableTrace
{
    protected override Func<double, double> Make()
    {
        var (rate, present, epoch) = (0.0, 0.0, 0L);
        return step =>
        {
            // An epoch begins after the last update's step, with the present rate once annealing is forced.
            present = epoch > 0 ? At(rate, step) : present;
            for (var now = (long)(step / EpochLength) + 1; epoch < now; )
                rate = ++epoch < Force ? Rates[(int)Math.Min(epoch, Rates.Count - 1)] : present;
            return present = At(rate, step);
        };
    }

    private double At(double rate, double step)
    {
        if (Warmup > 0 && step <= Warmup)
            return rate * step / Warmup;
        return step >= Total ? End : (rate - End) * Math.Pow(1 - (step - Warmup) / (Total - Warmup), Power) + End;
    }
}
