namespace Anneal.Dialects;

/// <summary>Multiplied by a factor, and by its inverse at the last step.</summary>
internal sealed record MmengineConstantLRRule(MmengineSpan Span, double Factor)
    : MmengineRule(Span.Begin, Span.End, Span.ByEpoch)
{
    public override double Next(double value, double step)
    {
        if (step == 0)
            return value * Factor;
        return step == Span.Last ? value * (1 / Factor) : value;
    }
}
