using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>mmengine.MultiStepLR</c>.</summary>
internal sealed class MmengineMultiStepLR : MmengineDefinition
{
    public static readonly Parameter<ValueList<double>> Milestones = Required(
        "milestones",
        Kinds.ListOf(Kinds.AnyNumber),
        "the steps of the drops",
        ParameterRole.Milestones
    );
    public static readonly Parameter<double> Gamma = Number("gamma", 0.1, "what each drop multiplies by");

    public MmengineMultiStepLR()
        : base("MultiStepLR", "Multiplied by gamma at each milestone.", Milestones, Gamma)
    {
        Formula = "base * gamma^(milestones passed)";
        Conventions = "Milestones count from begin.";
        Example = "mmengine.MultiStepLR(milestones=[8, 11])";
    }

    internal override MmengineRule Rule(BoundCall call, MmengineSpan span) =>
        new MmengineMultiStepLRRule(
            span,
            [.. Milestones.In(call).Select(milestone => milestone * span.Scale)],
            Gamma.In(call)
        );
}
