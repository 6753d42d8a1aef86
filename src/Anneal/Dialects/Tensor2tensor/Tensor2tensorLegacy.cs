using Anneal.Curves;
using Anneal.Language;
using F = Anneal.Formulas.Formula;

namespace Anneal.Dialects;

/// <summary><c>tensor2tensor.legacy_learning_rate_schedule</c>.</summary>
internal sealed class Tensor2tensorLegacy : Tensor2tensorDefinition
{
    public Tensor2tensorLegacy()
        : base("legacy_learning_rate_schedule", "An exponential warm-up from a hundredth, then a decay by its name.")
    {
        Formula = "lr * 0.01^(1 - t/warmup) up to warmup, then lr * the decay; times 0.002 for Adam";
        Conventions = "For Adam everything is multiplied by 0.002.";
        Example =
            "tensor2tensor.legacy_learning_rate_schedule(learning_rate_decay_scheme='cosine', "
            + "learning_rate_warmup_steps=100)";
    }

    internal override Violation? Check(CallExpression call) =>
        Scheme.Violates(call, "none, noam, exp, cosine, cyclelinear10x or sqrt", name =>
            name is "" or "none" or "noam" or "exp" or "cosine" or "cyclelinear10x" or "sqrt"
        );

    internal override Curve Bind(BoundCall call)
    {
        var rate =
            call.Value(Rate)
            * (OptimizerName.In(call).Contains("adam", StringComparison.OrdinalIgnoreCase) ? 0.002 : 1);
        var t = Clock(call);
        var warmup = WarmupSteps.In(call);
        if (Scheme.In(call) == "noam")
            return new NoamDecay(5000 * rate, Size.In(call), warmup);
        var decay = rate * Decay(call, t, warmup);
        return warmup > 0
            ? FactorProduct.Of(F.If(t < warmup, rate * F.Power(0.01, (warmup - t) / warmup), decay), warmup)
            : new FormulaCurve(decay);
    }

    private static F Decay(BoundCall call, F t, double warmup)
    {
        switch (Scheme.In(call))
        {
            case "exp":
                var p = (t - warmup) / DecaySteps.In(call);
                return F.Power(DecayRate.In(call), Stairs.In(call) ? F.Floor(p) : p);
            case "cosine":
                var cycle = CycleSteps.In(call);
                return (1 + F.Cos(F.Pi * Distance(t, cycle) / cycle)) / 2;
            case "cyclelinear10x":
                return (Distance(t, warmup) / warmup + 0.1) * 3;
            case "sqrt":
                return 500 / F.SquareRoot(F.Max(t - warmup, 1));
            default:
                return 1;
        }
    }

    // Up to a cycle's length and back.
    private static F Distance(F t, double cycle)
    {
        var position = t % (2 * cycle);
        return F.Min(position, 2 * cycle - position);
    }
}
