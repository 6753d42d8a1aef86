using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>mmengine.ReduceOnPlateauLR</c>.</summary>
internal sealed class MmengineReduceOnPlateauLR : MmengineDefinition
{
    public static readonly Parameter<string> Monitor = Optional("monitor", Kinds.Text, "val_loss", "the metric's name");
    public static readonly Parameter<string> Better = Optional(
        "rule",
        Kinds.Choice("less", "greater"),
        "less",
        "which is better"
    );
    public static readonly Parameter<double> Factor = Optional(
        "factor",
        Kinds.Number("a number less than 1", number => number < 1),
        0.1,
        "what a reduction multiplies by"
    );
    public static readonly Parameter<double> Patience = Number(
        "patience",
        10,
        "bad values in a row that are tolerated"
    );
    public static readonly Parameter<double> Threshold = Number("threshold", 1e-4, "how much better a value must be");
    public static readonly Parameter<string> ThresholdRule = Optional(
        "threshold_rule",
        Kinds.Choice("rel", "abs"),
        "rel",
        "a share of the best value, or in the metric's unit"
    );
    public static readonly Parameter<double> Cooldown = Number(
        "cooldown",
        0,
        "values after a reduction that are not counted"
    );
    public static readonly Parameter<PerGroup<ScheduleValue>> MinValue = Optional(
        "min_value",
        PerGroup.Kind,
        new([0]),
        "the least rate, or one for each group"
    );
    public static readonly Parameter<double> Epsilon = Number("eps", 1e-8, "a reduction by no more is left out");

    public MmengineReduceOnPlateauLR()
        : base(
            "ReduceOnPlateauLR",
            "Reduces the rate when a metric has stopped improving.",
            Monitor,
            Better,
            Factor,
            Patience,
            Threshold,
            ThresholdRule,
            Cooldown,
            MinValue,
            Epsilon
        )
    {
        Formula = "base * factor^reductions";
        Conventions =
            "Reduces after patience + 1 bad values in a row. Its clock stands still while it is stepped with metrics "
            + "alone, so that one with a begin above 0 never acts outside a runner.";
        Example = "mmengine.ReduceOnPlateauLR(monitor='loss', rule='less', factor=0.1, patience=10)";
    }

    internal override Violation? Check(CallExpression call) =>
        base.Check(call) ?? ByEpoch.Violates(call, "True", counts => counts);

    internal override Curve Bind(BoundCall call) => new Constant(call.BaseRate);

    internal override MmengineRule Rule(BoundCall call, MmengineSpan span) =>
        throw new ScheduleBindingException("'ReduceOnPlateauLR' must stand alone here, not in a list of schedulers.");

    internal override IEnumerable<Feedback> Feedback(BoundCall call) =>
        Begin.In(call) > 0 || End.In(call, NoEnd) <= 0
            ? []
            :
            [
                new ReduceOnPlateau
                {
                    Mode = Better.In(call) == "greater" ? PlateauMode.Max : PlateauMode.Min,
                    Factor = Factor.In(call),
                    Patience = (long)Patience.In(call),
                    Threshold = Threshold.In(call),
                    ThresholdMode = ThresholdRule.In(call) == "abs" ? ThresholdMode.Absolute : ThresholdMode.Relative,
                    Cooldown = (long)Cooldown.In(call),
                    MinRate = MinValue.InGroup(call),
                    Epsilon = Epsilon.In(call),
                },
            ];
}
