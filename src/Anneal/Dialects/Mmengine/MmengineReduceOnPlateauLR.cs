using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>mmengine.ReduceOnPlateauLR</c>.</summary>
internal sealed class MmengineReduceOnPlateauLR : MmengineDefinition
{
    public static readonly Parameter<string> Monitor = Optional("monitor", Kinds.Text, "val_loss", "the metric's name");
    public static readonly Parameter<PerGroup<ScheduleValue>> MinValue = Optional(
        "min_value",
        PerGroup.Kind,
        new([0]),
        "the least rate, or one for each group"
    );

    private static readonly PlateauParameters Plateau = new("rule", "less", "greater", "threshold_rule", "eps");

    public MmengineReduceOnPlateauLR()
        : base(
            "ReduceOnPlateauLR",
            "Reduces the rate when a metric has stopped improving.",
            [Monitor, .. Plateau.Around(MinValue)]
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

    /// <summary>Whether one acts from the beginning to the end.</summary>
    public static bool IsAlways(CallExpression call) => Begin.In(call) == 0 && !End.IsIn(call);

    internal override Curve Bind(BoundCall call) => new Constant(call.BaseRate);

    internal override MmengineRule Rule(BoundCall call, MmengineSpan span) =>
        throw new InvalidOperationException("a reduction on a plateau is feedback.");

    internal override IEnumerable<Feedback> Feedback(BoundCall call) =>
        Begin.In(call) > 0 || End.In(call, NoEnd) <= 0 ? [] : [Plateau.Of(call, MinValue.InGroup(call))];
}
