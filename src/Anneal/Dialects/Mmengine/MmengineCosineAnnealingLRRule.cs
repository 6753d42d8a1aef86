namespace Anneal.Dialects;

/// <summary>A cosine by ratios, from the value that it finds.</summary>
internal sealed record MmengineCosineAnnealingLRRule(MmengineSpan Span, double Max, double Initial, double Least)
    : MmengineRule(Span.Begin, Span.End, Span.ByEpoch)
{
    public override double Next(double value, double step)
    {
        if (step == 0)
            return value;
        if ((step - 1 - Max) % (2 * Max) == 0)
            return value + (Initial - Least) * (1 - Math.Cos(Math.PI / Max)) / 2;
        var ratio = (1 + Math.Cos(Math.PI * step / Max)) / (1 + Math.Cos(Math.PI * (step - 1) / Max));
        return ratio * (value - Least) + Least;
    }
}
