using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>mmengine.StepLR</c>.</summary>
internal sealed class MmengineStepLR : MmengineDefinition
{
    public static readonly Parameter<double> Size = Number(
        "step_size",
        "steps between drops",
        ParameterRole.WholePeriod
    );
    public static readonly Parameter<double> Gamma = Number("gamma", 0.1, "what each drop multiplies by");

    public MmengineStepLR()
        : base("StepLR", "Multiplied by gamma every step_size steps.", Size, Gamma)
    {
        Formula = "base * gamma^(t // step_size)";
        Example = "mmengine.StepLR(step_size=30)";
    }

    internal override MmengineRule Rule(BoundCall call, MmengineSpan span) =>
        new MmengineStepLRRule(span, Size.In(call) * span.Scale, Gamma.In(call));
}
