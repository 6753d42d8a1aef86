using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>A cosine of transformers down to a lowest rate, which is said in one of two ways.</summary>
internal abstract class TransformersLowest(string name, string summary, params ReadOnlySpan<Parameter> last)
    : TransformersWarmed(name, summary, [Training, Waves, LastEpoch, LowestRate, LowestShare, .. last])
{
    public static readonly Parameter<ScheduleValue> LowestRate = OrNone(
        "min_lr",
        Kinds.Real,
        "the lowest rate, where the group's is the optimizer's default one"
    );
    public static readonly Parameter<double> LowestShare = OrNone(
        "min_lr_rate",
        Kinds.AnyNumber,
        "the lowest rate as a share of the group's own"
    );

    internal override Violation? Check(CallExpression call)
    {
        var isRate = LowestRate.IsIn(call);
        return isRate == LowestShare.IsIn(call)
            ? $"one of 'min_lr' and 'min_lr_rate' must be given, but {(isRate ? "both" : "neither")} were."
            : null;
    }

    private protected override Schedule After(BoundCall call, double rate, double start) =>
        Cosine(call, rate, rate * ShareOf(call), StepsAfterWarmup(call), start);

    private static double ShareOf(BoundCall call)
    {
        if (!LowestRate.IsIn(call))
            return LowestShare.In(call);
        return DefaultRate(call) is not 0 and var init
            ? call.Value(LowestRate) / init
            : throw new ScheduleBindingException(
                "the optimizer's default rate must not be 0 where 'min_lr' is given, but was 0; the framework divides "
                    + "by it."
            );
    }
}
