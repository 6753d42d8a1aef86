using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>detectron2.WarmupMultiStepLR</c>.</summary>
internal sealed class Detectron2MultiStep : Detectron2Old
{
    public static readonly Parameter<ValueList<double>> Milestones = Required(
        "milestones",
        Kinds.ListOf(Kinds.AnyNumber),
        "the steps of the drops",
        ParameterRole.Milestones
    );
    public static readonly Parameter<double> Gamma = Number("gamma", 0.1, "what each drop multiplies by");

    public Detectron2MultiStep()
        : base("WarmupMultiStepLR", "A warm-up, times a drop at each milestone.", Milestones, Gamma)
    {
        Formula = "base * (f + (1 - f) * t/warmup) * gamma^(milestones <= t)";
        Conventions = "Milestones count from the beginning of the run.";
        Example = "detectron2.WarmupMultiStepLR(milestones=[300, 500], warmup_iters=100)";
    }

    internal override Violation? Check(CallExpression call) =>
        Milestones.Violates(call, "a list whose items increase", list =>
            list.Zip(list.Skip(1), (first, next) => first <= next).All(increases => increases)
        );

    private protected override Schedule After(BoundCall call) =>
        new MultiStepDecay(
            call.BaseRate,
            Gamma.In(call),
            [.. Milestones.In(call).Select(milestone => (long)Math.Ceiling(milestone))]
        );
}
