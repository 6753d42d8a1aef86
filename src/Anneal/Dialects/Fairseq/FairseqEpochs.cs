namespace Anneal.Dialects;

/// <summary>A rate for each epoch, after a warm-up without a wasted update.</summary>
internal sealed record FairseqEpochs(
    ValueList<double> Rates,
    long EpochLength,
    double Force,
    double Shrink,
    long Warmup
) : Schedule
{
    protected internal override double Evaluate(long step)
    {
        var epoch = step / EpochLength + 1;
        var rate =
            epoch < Force
                ? Rates[(int)Math.Min(epoch - 1, Rates.Count - 1)]
                : Rates[^1] * Math.Pow(Shrink, epoch + 1 - Force);
        return step < Warmup ? rate * (step + 1) / Warmup : rate;
    }

    protected internal override IEnumerable<long> EnumerateBreakpoints(long from, long to)
    {
        for (var step = from; step < to; step++)
            if (step == Warmup || step % EpochLength == 0)
                yield return step;
    }
}
