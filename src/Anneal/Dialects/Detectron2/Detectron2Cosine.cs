using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>detectron2.WarmupCosineLR</c>.</summary>
internal sealed class Detectron2Cosine : Detectron2Old
{
    public static readonly Parameter<double> Max = Number("max_iters", "steps of the run");

    public Detectron2Cosine()
        : base("WarmupCosineLR", "A warm-up, times half a cosine.", Max)
    {
        Formula = "base * (f + (1 - f) * t/warmup) * (1 + cos(pi * t/max_iters))/2";
        Conventions = "The cosine begins with the run, not after the warm-up. After max_iters the rate rises again.";
        Example = "detectron2.WarmupCosineLR(max_iters=1000, warmup_iters=100)";
    }

    private protected override Schedule After(BoundCall call) => new CosineWave(call.BaseRate, 0, Max.In(call));
}
