using Anneal.Formulas;
using Anneal.Language;
using F = Anneal.Formulas.Formula;

namespace Anneal.Dialects;

/// <summary>A scheduler of pytorch_optimizer with a linear warm-up.</summary>
internal abstract class PytorchOptimizerWarmed : CurveDefinition
{
    private static readonly ParameterKind<double> NotNegative = Kinds.Number("at least 0", number => number >= 0);

    public static readonly Parameter<double> Steps = Required(
        "t_max",
        NotNegative,
        "steps of the run, the warm-up inside",
        ParameterRole.Length
    );
    public static readonly Parameter<double> Max = Required("max_lr", NotNegative, "the rate at the peak");
    public static readonly Parameter<double> Min = Optional("min_lr", NotNegative, 0, "the rate at the end");
    public static readonly Parameter<double> Initial = Optional("init_lr", NotNegative, 0, "where the warm-up begins");
    public static readonly Parameter<double> WarmupSteps = Optional(
        "warmup_steps",
        NotNegative,
        0,
        "steps of the warm-up",
        ParameterRole.Time
    );

    private protected PytorchOptimizerWarmed(string name, string summary, params ReadOnlySpan<Parameter> parameters)
        : base(PytorchOptimizerFramework.Name, name, summary, [Optimizer, .. parameters]) =>
        (CountsSteps, Source, Conventions) = (
            true,
            "kozistr/pytorch_optimizer, pytorch_optimizer/lr_scheduler/linear_warmup.py",
            "The first update has min_lr, the second the start of the warm-up. The optimizer's own rate plays no part. "
        );

    internal sealed override Curve Bind(BoundCall call)
    {
        var (step, warmup, first) = (new Variable() - (F)1, WarmupSteps.In(call), Initial.In(call));
        var line = first + (Max.In(call) - (F)first) * step / warmup;
        var after = F.If(step <= warmup, Max.In(call), After(call, step - warmup, Steps.In(call) - warmup));
        var rate = F.If(step < 0, Min.In(call), F.If(step < warmup, line, after));
        return FactorProduct.Of(rate, 1, warmup + 1, warmup + 2);
    }

    /// <summary>The rate some steps after the peak.</summary>
    private protected abstract F After(CallExpression call, F since, double steps);
}
