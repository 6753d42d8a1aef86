namespace Anneal.Dialects;

/// <summary>A factor at every step.</summary>
internal sealed record MmengineExponentialLRRule(MmengineSpan Span, double Gamma)
    : MmengineRule(Span.Begin, Span.End, Span.ByEpoch)
{
    public override double Next(double value, double step) => step == 0 ? value : value * Gamma;
}
