namespace Anneal.Dialects;

/// <summary>A drop every so many steps.</summary>
internal sealed record MmengineStepLRRule(MmengineSpan Span, double Size, double Gamma)
    : MmengineRule(Span.Begin, Span.End, Span.ByEpoch)
{
    public override double Next(double value, double step) => step == 0 || step % Size != 0 ? value : value * Gamma;
}
