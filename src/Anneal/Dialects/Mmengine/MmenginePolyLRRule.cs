namespace Anneal.Dialects;

/// <summary>A power of what is left, by ratios.</summary>
internal sealed record MmenginePolyLRRule(MmengineSpan Span, double Least, double Power)
    : MmengineRule(Span.Begin, Span.End, Span.ByEpoch)
{
    public override double Next(double value, double step)
    {
        if (step == 0 || step > Span.Last)
            return value;
        var ratio = (1 - step / Span.Last) / (1 - (step - 1) / Span.Last);
        return (value - Least) * Math.Pow(ratio, Power) + Least;
    }
}
