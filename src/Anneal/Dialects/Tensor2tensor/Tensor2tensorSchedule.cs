using Anneal.Language;
using F = Anneal.Formulas.Formula;

namespace Anneal.Dialects;

/// <summary><c>tensor2tensor.learning_rate_schedule</c>.</summary>
internal sealed class Tensor2tensorSchedule : Tensor2tensorDefinition
{
    private static readonly Dictionary<string, Func<BoundCall, F, F>> Known = new()
    {
        ["constant"] = (call, _) => call.Value(Constant),
        ["linear_warmup"] = (call, t) => F.Min(1, t / WarmupSteps.In(call)),
        ["linear_decay"] = (call, t) => F.Min(1, F.Max(0, (TrainSteps.In(call) - t) / DecaySteps.In(call))),
        ["cosdecay"] = (call, t) => F.If(t <= WarmupSteps.In(call), 1, (1 + F.Cos(F.Pi * t / DecaySteps.In(call))) / 2),
        ["single_cycle_cos_decay"] = (call, t) =>
            F.Cos(Since(call, t) * F.Pi / (TrainSteps.In(call) - WarmupSteps.In(call))) / 2 + 0.5,
        ["multi_cycle_cos_decay"] = (call, t) => F.Cos(Since(call, t) * F.Pi / DecaySteps.In(call)) / 2 + 0.5,
        ["rsqrt_decay"] = (call, t) => 1 / F.SquareRoot(F.Max(t, WarmupSteps.In(call))),
        ["rsqrt_normalized_decay"] = (call, t) =>
            Math.Sqrt(WarmupSteps.In(call)) / F.SquareRoot(F.Max(t, WarmupSteps.In(call))),
        ["exp_decay"] = (call, t) =>
            F.Power(DecayRate.In(call), Whole(call, F.Max(0, (t - WarmupSteps.In(call)) / DecaySteps.In(call)))),
        ["rsqrt_hidden_size"] = (call, _) => 1 / Math.Sqrt(Size.In(call)),
    };

    public Tensor2tensorSchedule()
        : base("learning_rate_schedule", "A product of factors by their names.")
    {
        Formula = "the product of the factors";
        Conventions =
            "rsqrt_decay is 1/sqrt(max(t, warmup)); cosdecay measures from step 0, the two other cosines "
            + "from the end of the warm-up.";
        Example =
            "tensor2tensor.learning_rate_schedule(learning_rate_schedule='constant*linear_warmup*rsqrt_decay', "
            + "learning_rate_constant=2)";
    }

    internal override Violation? Check(CallExpression call)
    {
        if (!Factors.TryIn(call, out var text))
            return new("'learning_rate_schedule' must be given: names with '*' between them.", Factors);
        if (FactorProduct.Unknown(Factors, text, [.. Known.Keys]) is { } unknown)
            return unknown;
        return
            FactorProduct.Names(text).Contains("single_cycle_cos_decay") && TrainSteps.In(call) <= WarmupSteps.In(call)
            ? new("'train_steps' must be more than 'learning_rate_warmup_steps', but is not.", TrainSteps)
            : null;
    }

    internal override Curve Bind(BoundCall call)
    {
        F product = 1;
        foreach (var name in FactorProduct.Names(Factors.In(call)))
            product *= Known[name](call, Clock(call));
        return FactorProduct.Of(product, WarmupSteps.In(call) * Accumulate.In(call, 1));
    }

    private static F Since(BoundCall call, F t) => F.Max(t, WarmupSteps.In(call)) - WarmupSteps.In(call);

    private static F Whole(BoundCall call, F amount) => Stairs.In(call) ? F.Floor(amount) : amount;
}
