using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>speechbrain.NewBobScheduler</c>.</summary>
internal sealed class SpeechbrainNewBob : SpeechbrainDefinition
{
    public const double DefaultFactor = 0.5;
    public const double DefaultThreshold = 0.0025;

    public static readonly Parameter<ScheduleValue> Rate = Real("initial_value", "the first rate");
    public static readonly Parameter<double> Factor = Number(
        "annealing_factor",
        DefaultFactor,
        "what a reduction multiplies by"
    );
    public static readonly Parameter<double> Threshold = Number(
        "improvement_threshold",
        DefaultThreshold,
        "how much better than the value before a value must be, as a share"
    );
    public static readonly Parameter<double> Patience = Number("patient", 0, "bad values that are tolerated, in all");

    public SpeechbrainNewBob()
        : base(
            "NewBobScheduler",
            "Reduces the rate when a metric improves too little.",
            Rate,
            Factor,
            Threshold,
            Patience
        )
    {
        Formula = "initial_value * annealing_factor^reductions";
        Conventions = FirstUpdate + "A value is compared with the one before, not with the best.";
        Example = "speechbrain.NewBobScheduler(initial_value=0.1, patient=1)";
    }

    internal override Curve Bind(BoundCall call) =>
        Sequence.Of((new Constant(call.BaseRate), 1), (new Constant(call.Value(Rate)), null));

    internal override IEnumerable<Feedback> Feedback(BoundCall call) =>
        [new NewBobFeedback(Factor.In(call), Threshold.In(call), (long)Patience.In(call))];
}
