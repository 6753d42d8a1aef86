using Anneal.Curves.Progress;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>fastai.combined_cos</c>.</summary>
internal sealed class FastAiCombinedCos : FastAiDefinition
{
    public static readonly Parameter<double> Share = Number("pct", "the first one's share of the run, from 0 to 1");
    public static readonly Parameter<ScheduleValue> Middle = Real("middle", "value between the two");

    public FastAiCombinedCos()
        : base(
            "combined_cos",
            "Half a cosine to the middle value, then half a cosine to the end.",
            Share,
            Start,
            Middle,
            End
        )
    {
        Formula = "combine_scheds([pct, 1 - pct], [SchedCos(start, middle), SchedCos(middle, end)])";
        Example = "fastai.combined_cos(0.25, 0.95, 0.85, 0.95)";
        Conventions = "The middle value is reached at share pct. With pct 1 the end of the run has no value (NaN).";
    }

    internal override Violation? Check(CallExpression call) => CheckShare(Share, call);

    /// <summary>What is wrong with a share of the run, of which another takes the rest.</summary>
    public static Violation? CheckShare(Parameter<double> parameter, CallExpression call)
    {
        var (name, share) = (parameter.Name, parameter.In(call));
        return CombinedProgress.Problem($"{name}, 1 - {name}", share, 1 - share) is { } problem
            ? new(problem, parameter)
            : null;
    }

    internal override ProgressCurve Progress(BoundCall call) =>
        CombinedProgress.OfCosines(Share.In(call), call.Value(Start), call.Value(Middle), call.Value(End));
}
