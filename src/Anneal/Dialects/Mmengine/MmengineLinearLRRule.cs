namespace Anneal.Dialects;

/// <summary>A line between two factors, by ratios.</summary>
internal sealed record MmengineLinearLRRule(MmengineSpan Span, double First, double Second)
    : MmengineRule(Span.Begin, Span.End, Span.ByEpoch)
{
    public override double Next(double value, double step)
    {
        if (step == 0)
            return value * First;
        return step > Span.Last
            ? value
            : value * (1 + (Second - First) / (Span.Last * First + (step - 1) * (Second - First)));
    }
}
