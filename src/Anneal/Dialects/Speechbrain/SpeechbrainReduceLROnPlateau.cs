using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>speechbrain.ReduceLROnPlateau</c>.</summary>
internal sealed class SpeechbrainReduceLROnPlateau : SpeechbrainDefinition
{
    public const double DefaultLeast = 1e-8;
    public const double DefaultFactor = 0.5;
    public const double DefaultPatience = 2;
    public const double DefaultUntil = 65;

    public static readonly Parameter<ScheduleValue> Least = Real("lr_min", DefaultLeast, "the least rate");
    public static readonly Parameter<double> Factor = Number("factor", DefaultFactor, "what a reduction multiplies by");
    public static readonly Parameter<double> Patience = Number(
        "patience",
        DefaultPatience,
        "bad values in a row that are tolerated"
    );
    public static readonly Parameter<double> Until = Number(
        "dont_halve_until_epoch",
        DefaultUntil,
        "the last epoch, from 1, whose value is only kept for comparison"
    );

    public SpeechbrainReduceLROnPlateau()
        : base("ReduceLROnPlateau", "Reduces the rate when a loss has stopped to fall.", Least, Factor, Patience, Until)
    {
        Formula = "max(lr_min, base * factor^reductions)";
        Conventions =
            FirstUpdate + "All groups have the first one's rate. A loss that is the same as the best is not bad.";
        Example = "speechbrain.ReduceLROnPlateau(factor=0.5, patience=2, dont_halve_until_epoch=5)";
    }

    internal override Curve Bind(BoundCall call) =>
        Sequence.Of((new Constant(call.BaseRate), 1), (new Constant(FirstGroupsRate(call)), null));

    internal override IEnumerable<Feedback> Feedback(BoundCall call) =>
        [
            new AnchoredFeedback(
                Factor.In(call),
                (long)Patience.In(call),
                call.Value(Least),
                (long)Math.Floor(Until.In(call))
            ),
        ];
}
