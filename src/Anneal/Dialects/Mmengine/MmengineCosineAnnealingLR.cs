using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>mmengine.CosineAnnealingLR</c>.</summary>
internal sealed class MmengineCosineAnnealingLR : MmengineDefinition
{
    public static readonly Parameter<double> Max = OrNone(
        "T_max",
        Kinds.AnyNumber,
        "steps from the highest to the least rate; None: from begin to end",
        ParameterRole.Time
    );

    public MmengineCosineAnnealingLR()
        : base("CosineAnnealingLR", "Half a cosine from the present rate to the least one.", Max, Least, LeastRatio)
    {
        Formula = "eta_min + (base - eta_min) * (1 + cos(pi * t/T_max))/2";
        Conventions =
            "It goes from the rate that it finds. With end = T_max the last rate is one step short of "
            + "eta_min, and stays.";
        Example = "mmengine.CosineAnnealingLR(T_max=100, end=100)";
    }

    internal override Violation? Check(CallExpression call) => BothLeast(call) ?? base.Check(call);

    internal override MmengineRule Rule(BoundCall call, MmengineSpan span) =>
        new MmengineCosineAnnealingLRRule(
            span,
            Max.TryIn(call, out var max) ? max * span.Scale : span.End - span.Begin,
            call.BaseRate,
            LeastIn(call)
        );
}
