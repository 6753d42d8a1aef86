using Anneal.Composition;
using Anneal.Curves;
using Anneal.Formulas;
using Anneal.Language;
using F = Anneal.Formulas.Formula;

namespace Anneal.Dialects;

/// <summary><c>olmo.cosine_linear_envelope</c>.</summary>
internal sealed class OlmoCosineLinearEnvelope : OlmoDefinition
{
    public OlmoCosineLinearEnvelope()
        : base("cosine_linear_envelope", "The product of half a cosine and a line.")
    {
        Formula =
            "w + (base - w) * t/warmup up to warmup, then alpha_f * base + (1 - alpha_f) * base * (1 - "
            + "p) * (1 + cos(pi * p))/2, p = (t - warmup)/(max - warmup)";
        Conventions = "The warm-up begins at a tenth of the rate.";
        Example = "olmo.cosine_linear_envelope(t_warmup=100)";
    }

    internal override Schedule Over(BoundCall call, long max)
    {
        var (end, steps) = (End(call), max - (long)WarmupSteps.In(call));
        if (steps <= 0)
            return Warmed(call, new Constant(end));
        var p = new Variable() / (F)steps;
        var decay = end + (call.BaseRate - end) * (1 - p) * (1 + F.Cos(F.Pi * p)) / 2;
        return Warmed(call, Sequence.Of((new FormulaCurve(decay), steps), (new Constant(end), null)));
    }
}
