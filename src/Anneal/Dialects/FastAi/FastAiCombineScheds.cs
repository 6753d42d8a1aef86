using Anneal.Curves.Progress;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>fastai.combine_scheds</c>.</summary>
internal sealed class FastAiCombineScheds : FastAiDefinition
{
    public static readonly Parameter<ValueList<double>> Shares = Required(
        "pcts",
        Kinds.ListOf(Kinds.AnyNumber),
        "the shares; at least 0, together exactly 1"
    );
    public static readonly Parameter<ValueList<CallExpression>> Functions = Required(
        "scheds",
        Kinds.ListOf(Kinds.CallOf(FrameworkName)),
        "the functions"
    );

    public FastAiCombineScheds()
        : base("combine_scheds", "Functions one after another, each over a share of the run.", Shares, Functions)
    {
        Formula = "scheds[i]((pos - start_i)/pcts[i])";
        Example = "fastai.combine_scheds([0.3, 0.7], [fastai.SchedCos(0.3, 0.6), fastai.SchedCos(0.6, 0.2)])";
        Conventions =
            "The next function acts from the boundary on. Shares must add up to exactly 1 in double precision: ten "
            + "times 0.1 does not. Places are single precision. A share of 0 at the end gives NaN at the end.";
    }

    internal override Violation? Check(CallExpression call)
    {
        if (CombinedProgress.Problem(Shares.Name, [.. Shares.In(call)]) is { } problem)
            return new(problem, Shares);
        return Functions.In(call).FirstOrDefault(each => each.Definition is not ProgressDefinition) is { } other
            ? new($"'scheds' must be functions such as SchedCos, but one was {other.Definition.FullName}.", Functions)
            : null;
    }

    internal override ProgressCurve Progress(BoundCall call) =>
        CombinedProgress.Of(Curves(Functions, call), Shares.In(call));
}
