using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>mmengine.CosineRestartLR</c>.</summary>
internal sealed class MmengineCosineRestartLR : MmengineDefinition
{
    public static readonly Parameter<ValueList<double>> Periods = Required(
        "periods",
        Kinds.ListOf(Kinds.AnyNumber),
        "steps of each cosine",
        ParameterRole.Durations
    );
    public static readonly Parameter<ValueList<double>> Weights = OrNone(
        "restart_weights",
        Kinds.ListOf(Kinds.AnyNumber),
        "the weight of each; None: one weight of 1"
    );

    public MmengineCosineRestartLR()
        : base(
            "CosineRestartLR",
            "Half a cosine again and again, each with its own weight.",
            Periods,
            Weights,
            Least,
            LeastRatio
        )
    {
        Formula = "eta_min + (w * base - eta_min) * (1 + cos(pi * (t - start)/period))/2";
        Conventions = "After the last period the rate stays.";
        Example = "mmengine.CosineRestartLR(periods=[50, 50], restart_weights=[1, 0.5], eta_min=0)";
    }

    internal override Violation? Check(CallExpression call)
    {
        if (!Least.IsIn(call) && !LeastRatio.IsIn(call))
            return new("'eta_min' or 'eta_min_ratio' must be given, but neither was.", Least);
        return Periods.In(call).Count != Weights.In(call, [1]).Count
            ? new("'restart_weights' must have one weight for each of 'periods', but has not.", Weights)
            : BothLeast(call) ?? base.Check(call);
    }

    internal override MmengineRule Rule(BoundCall call, MmengineSpan span) =>
        new MmengineCosineRestartLRRule(
            span,
            [.. Periods.In(call).Select(period => period * span.Scale)],
            Weights.In(call, [1]),
            call.BaseRate,
            LeastIn(call)
        );
}
