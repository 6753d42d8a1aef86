namespace Anneal.Dialects;

/// <summary>A cosine for each period.</summary>
internal sealed record MmengineCosineRestartLRRule(
    MmengineSpan Span,
    ValueList<double> Periods,
    ValueList<double> Weights,
    double Initial,
    double Least
) : MmengineRule(Span.Begin, Span.End, Span.ByEpoch)
{
    public override double Next(double value, double step)
    {
        var start = 0.0;
        for (var i = 0; i < Periods.Count; start += Periods[i++])
            if (step < start + Periods[i])
            {
                var wave = Math.Cos(Math.PI * Math.Min((step - start) / Periods[i], 1)) + 1;
                return Least + 0.5 * (Weights[i] * Initial - Least) * wave;
            }
        return value;
    }
}
