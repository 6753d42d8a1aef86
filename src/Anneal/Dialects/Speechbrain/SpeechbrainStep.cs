using Anneal.Language;
using F = Anneal.Formulas.Formula;

namespace Anneal.Dialects;

/// <summary><c>speechbrain.StepScheduler</c>.</summary>
internal sealed class SpeechbrainStep : SpeechbrainFormula
{
    public const double DefaultFactor = 0.5;
    public const double DefaultDrop = 2;

    public static readonly Parameter<ScheduleValue> Rate = Real("initial_value", "the first rate");
    public static readonly Parameter<double> Factor = OrNone(
        "decay_factor",
        Kinds.AnyNumber,
        "what a drop multiplies by; None or 0: 0.5"
    );
    public static readonly Parameter<double> Drop = OrNone(
        "decay_drop",
        Kinds.AnyNumber,
        "epochs between drops; None or 0: 2"
    );
    public static readonly Parameter<double> HalfLife = OrNone(
        "half_life",
        Kinds.AnyNumber,
        "epochs in which the rate halves, without stairs"
    );

    public SpeechbrainStep()
        : base("StepScheduler", "A drop every so many epochs.", Rate, Factor, Drop, HalfLife)
    {
        Formula = "initial_value * decay_factor^floor((1 + epoch)/decay_drop)";
        Conventions = FirstUpdate + "Epochs count one ahead. half_life is a decay at every epoch.";
        Example = "speechbrain.StepScheduler(initial_value=0.1, decay_factor=0.5, decay_drop=5)";
    }

    internal override Violation? Check(CallExpression call) =>
        HalfLife.In(call, 0) != 0 && (Factor.In(call, 0) != 0 || Drop.In(call, 0) != 0)
            ? new("'half_life' must not be given beside 'decay_factor' or 'decay_drop', but was.", HalfLife)
            : null;

    private protected override F After(BoundCall call, F calls)
    {
        var (factor, drop) = (Factor.In(call, 0), Drop.In(call, 0));
        if (HalfLife.In(call, 0) is not 0 and var life)
            (factor, drop) = (Math.Exp(-Math.Log(2) / life), 1);
        factor = factor == 0 ? DefaultFactor : factor;
        return call.Value(Rate) * F.Power(factor, F.Floor((1 + calls) / (drop == 0 ? DefaultDrop : drop)));
    }
}
