using Anneal.Composition;
using Anneal.Curves;
using Anneal.Formulas;
using Anneal.Language;
using F = Anneal.Formulas.Formula;

namespace Anneal.Dialects;

/// <summary><c>espnet.WarmupStepLR</c>.</summary>
internal sealed class EspnetWarmupStepLR : EspnetDefinition
{
    public const double DefaultPerEpoch = 10_000;
    public const double DefaultGamma = 0.1;

    public static readonly Parameter<double> PerEpoch = Number("steps_per_epoch", DefaultPerEpoch, "steps of an epoch");
    public static readonly Parameter<double> Size = Number("step_size", 1, "epochs between drops");
    public static readonly Parameter<double> Gamma = Number("gamma", DefaultGamma, "what each drop multiplies by");

    public EspnetWarmupStepLR()
        : base(
            "WarmupStepLR",
            "A line up to the group's own rate, then a drop every so many epochs.",
            WarmupSteps,
            PerEpoch,
            Size,
            Gamma
        )
    {
        Formula =
            "base * s/warmup for s = t + 1 < warmup, then base * gamma^((s // steps_per_epoch - warmup "
            + "// steps_per_epoch) // step_size)";
        Conventions = "Epochs count from the first step, not from the end of the warm-up.";
        Example = "espnet.WarmupStepLR(warmup_steps=100, steps_per_epoch=100)";
    }

    internal override Curve Bind(BoundCall call)
    {
        var (warmup, perEpoch) = (WarmupSteps.In(call), PerEpoch.In(call));
        var first = Math.Max(0, (long)Math.Ceiling(warmup) - 1);
        var epochs = F.FloorDivide(new Variable() + (F)(first + 1), perEpoch) - Math.Floor(warmup / perEpoch);
        var drops = F.Power(Gamma.In(call), F.FloorDivide(epochs, Size.In(call)));
        return Sequence.Of(
            (new LinearRamp(0, call.BaseRate, warmup, start: -1), first),
            (new FormulaCurve(call.BaseRate * drops), null)
        );
    }
}
