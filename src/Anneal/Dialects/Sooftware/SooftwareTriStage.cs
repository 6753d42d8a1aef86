using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>sooftware.TriStageLRScheduler</c>.</summary>
internal sealed class SooftwareTriStage : SooftwareDefinition
{
    public static readonly Parameter<double> InitialScale = Number("init_lr_scale", "what init_lr is multiplied by");
    public static readonly Parameter<double> Warmup = WholeOf("warmup_steps", "steps of the warm-up");
    public static readonly Parameter<double> Hold = Number("hold_steps", "steps at the peak");
    public static readonly Parameter<double> Total = WholeOf("total_steps", "has no effect here");

    public SooftwareTriStage()
        : base(
            "TriStageLRScheduler",
            "A line up, a flat part, an exponential down, then another rate.",
            Initial,
            Peak,
            Final,
            InitialScale,
            FinalScale,
            Warmup,
            Hold,
            DecaySteps,
            Total
        )
    {
        Formula =
            "a line from init_lr * scale to peak, peak, peak * final_lr_scale^((s - start)/decay), final_lr; s = t - 1";
        Conventions = FirstUpdate + "The decay has one update more than decay_steps and ends in a jump to final_lr.";
        Example =
            "sooftware.TriStageLRScheduler(init_lr=0.01, peak_lr=0.1, final_lr=1e-7, init_lr_scale=0.01, "
            + "final_lr_scale=0.05, warmup_steps=100, hold_steps=200, decay_steps=700, total_steps=1000)";
    }

    internal override Curve Bind(BoundCall call)
    {
        var (peak, warmup) = (call.Value(Peak), (long)Math.Max(0, Warmup.In(call)));
        var (hold, decay) = ((long)Math.Max(0, Hold.In(call)), DecaySteps.In(call));
        return Sequence.Of(
            (new Constant(call.BaseRate), 1),
            (new LinearRamp(call.Value(Initial) * InitialScale.In(call), peak, warmup), warmup),
            (new Constant(peak), hold),
            (new ExponentialDecay(peak, FinalScale.In(call), decay), (long)Math.Max(0, Math.Floor(decay) + 1)),
            (new Constant(call.Value(Final)), null)
        );
    }
}
