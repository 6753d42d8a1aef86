using Anneal.Language;
using F = Anneal.Formulas.Formula;

namespace Anneal.Dialects;

/// <summary><c>tfmodels.PowerDecayWithOffset</c>.</summary>
internal sealed class TfmodelsPowerDecayWithOffset : TfmodelsDefinition
{
    public const double DefaultBefore = 1e6;

    public static readonly Parameter<ScheduleValue> Before = Real(
        "pre_offset_learning_rate",
        DefaultBefore,
        "the rate up to the offset, and the largest one"
    );

    public TfmodelsPowerDecayWithOffset()
        : base(
            "PowerDecayWithOffset",
            "A rate, then another times a power of the step.",
            Initial,
            Power,
            Offset,
            Before,
            Label
        )
    {
        Formula = "pre_offset up to offset, then min(pre_offset, initial * max(s, 1)^power), s = t - offset";
        Conventions = "The rate at the offset itself is still pre_offset_learning_rate, a million by default.";
        Example =
            "tfmodels.PowerDecayWithOffset(initial_learning_rate=0.1, power=-0.5, offset=100, "
            + "pre_offset_learning_rate=0.05)";
    }

    internal override Curve Bind(BoundCall call)
    {
        var (since, before) = (Since(call), call.Value(Before));
        var after = F.Power(F.Max(since, 1), Power.In(call)) * call.Value(Initial);
        return FactorProduct.Of(F.If(since > 0, F.Min(after, before), before), Offset.In(call) + 1);
    }
}
