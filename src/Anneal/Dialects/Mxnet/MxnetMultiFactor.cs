using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>mxnet.MultiFactorScheduler</c>.</summary>
internal sealed class MxnetMultiFactor : MxnetDefinition
{
    public static readonly Parameter<ValueList<double>> Steps = Required(
        "step",
        Kinds.ListOf(Kinds.AnyNumber),
        "updates after which the rate drops, increasing, at least 1 each",
        ParameterRole.Milestones
    );

    public MxnetMultiFactor()
        : base(
            "MultiFactor",
            "Multiplies the rate by factor after each of the listed updates.",
            Steps,
            Factor,
            BaseRate
        )
    {
        Formula = "base_lr * factor^(steps < t)";
        Example = "mxnet.MultiFactorScheduler(step=[100, 200], factor=0.1, base_lr=0.1)";
        Conventions =
            "Drops one update after the boundary: update number step[0] (from 0) still has the old rate "
            + "(torch.MultiStepLR and d2l drop at it). Drops due during the warm-up are made up for when it ends. The "
            + "last rate stays.";
    }

    internal override Curve Bind(BoundCall call)
    {
        var warmup = WarmupOf(call);
        var milestones = Steps.In(call).Select(step => (long)Math.Floor(step) + 1);
        return warmup.ThenInTheMiddleOf(new MultiStepDecay(warmup.FinalRate, Factor.In(call), [.. milestones]));
    }

    internal override Trace Replay(BoundCall call) =>
        new MxnetMultiFactorTrace(WarmupOf(call), Steps.In(call), Factor.In(call));

    private protected override Violation? CheckDecay(CallExpression call)
    {
        var steps = Steps.In(call);
        if (steps.Count == 0)
            return Wrong("have at least one entry, but is empty.");
        if (steps[0] < 1)
            return Wrong($"have entries that are at least 1, but the first is {NumberText.Format(steps[0])}.");
        for (var i = 1; i < steps.Count; i++)
            if (steps[i] <= steps[i - 1])
                return Wrong(
                    $"increase, but {NumberText.Format(steps[i])} came after {NumberText.Format(steps[i - 1])}."
                );
        return FactorAboveOne(call);
    }

    private Violation Wrong(string rule) => new($"'step' of '{FullName}' must {rule}", Steps);
}
