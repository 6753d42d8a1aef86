namespace Anneal.Dialects;

/// <summary>A drop at each of some steps.</summary>
internal sealed record MmengineMultiStepLRRule(MmengineSpan Span, ValueList<double> Milestones, double Gamma)
    : MmengineRule(Span.Begin, Span.End, Span.ByEpoch)
{
    public override double Next(double value, double step) =>
        Milestones.Count(milestone => milestone == step) is > 0 and var times ? value * Math.Pow(Gamma, times) : value;
}
