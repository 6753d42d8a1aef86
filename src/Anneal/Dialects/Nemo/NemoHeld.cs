using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>A scheduler of NeMo that holds its peak after the warm-up.</summary>
internal abstract class NemoHeld : NemoWarmed
{
    private protected const string HoldCounts = "hold_steps counts from the warm-up's end. ";

    private protected NemoHeld(string name, string summary, params ReadOnlySpan<Parameter> parameters)
        : base(name, summary, [WarmupSteps, WarmupRatio, HoldSteps, HoldRatio, .. parameters]) { }

    internal override Violation? Check(CallExpression call) => base.Check(call) ?? Both(call, HoldSteps, HoldRatio);

    private protected override long HoldEndIn(CallExpression call) =>
        HoldSteps.IsIn(call) || HoldRatio.IsIn(call) ? StepsIn(call, HoldSteps, HoldRatio) + WarmupIn(call) : 0;

    // The step from which the decay is counted, and how long it is from there.
    private protected (long Start, long Steps) DecayIn(CallExpression call) =>
        (HoldEndIn(call), (long)Max.In(call) - HoldEndIn(call));

    private protected static Failing NoWay() => new("'hold_steps' must leave steps for the decay, but left none.");
}
