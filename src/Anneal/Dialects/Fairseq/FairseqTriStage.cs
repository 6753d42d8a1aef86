using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>fairseq.tri_stage</c>.</summary>
internal sealed class FairseqTriStage : FairseqDefinition
{
    public static readonly Parameter<double> WarmupSteps = Number("warmup_steps", 0, "updates of the warm-up");
    public static readonly Parameter<double> HoldSteps = Number("hold_steps", 0, "updates at the rate");
    public static readonly Parameter<double> DecaySteps = Number("decay_steps", 0, "updates of the decay");
    public static readonly Parameter<ValueList<double>> Phases = OrNone(
        "phase_ratio",
        Kinds.ListOf(Kinds.AnyNumber),
        "the three stages as shares of max_update"
    );
    public static readonly Parameter<double> InitScale = Number(
        "init_lr_scale",
        0.01,
        "share of the rate at the start"
    );
    public static readonly Parameter<double> FinalScale = Number(
        "final_lr_scale",
        0.01,
        "share of the rate at the end"
    );

    public FairseqTriStage()
        : base(
            "tri_stage",
            "A line up, a hold, an exponential down.",
            WarmupSteps,
            HoldSteps,
            DecaySteps,
            Phases,
            InitScale,
            FinalScale,
            MaxUpdate
        )
    {
        Formula = "init up to lr, lr, then lr * exp(log(final_lr_scale) * s/decay); the end afterwards";
        Conventions = "The ratios must add up to exactly 1.";
        Example = "fairseq.tri_stage(lr=0.001, warmup_steps=100, hold_steps=100, decay_steps=800)";
    }

    internal override Violation? Check(CallExpression call)
    {
        if (Several(call) is { } several)
            return several;
        if (Phases.TryIn(call, out var phases))
        {
            if (!MaxUpdate.IsIn(call))
                return new("'max_update' must be given where 'phase_ratio' is, but was not.", MaxUpdate);
            if (phases.Sum() != 1)
                return new("'phase_ratio' must add up to 1, but does not.", Phases);
        }
        else if (WarmupSteps.In(call) + HoldSteps.In(call) + DecaySteps.In(call) <= 0)
            return new("'phase_ratio' or the steps of the stages must be given, but none was.", Phases);
        return FinalScale.Violates(call, "greater than 0", scale => scale > 0);
    }

    internal override Curve Bind(BoundCall call)
    {
        var rate = RateIn(call);
        double[] steps = Phases.TryIn(call, out var phases)
            ? [.. phases.Select(share => Math.Truncate(share * MaxUpdate.In(call)))]
            : [WarmupSteps.In(call), HoldSteps.In(call), DecaySteps.In(call)];
        if (steps[2] == 0)
            throw new ScheduleBindingException("'decay_steps' must be greater than 0, but are 0.");
        var decay = new ExponentialDecay(rate, FinalScale.In(call), steps[2]);
        return Sequence.Of(
            (new LinearRamp(InitScale.In(call) * rate, rate, steps[0]), (long)steps[0]),
            (new Constant(rate), (long)steps[1]),
            (decay, (long)steps[2] + 1),
            (new Constant(FinalScale.In(call) * rate), null)
        );
    }
}
