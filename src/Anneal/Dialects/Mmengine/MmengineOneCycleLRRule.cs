using Anneal.Dialects.TorchReplay;

namespace Anneal.Dialects;

/// <summary>One cycle, whatever the value was.</summary>
internal sealed record MmengineOneCycleLRRule(MmengineSpan Span, OneCyclePhases Phases, OneCycleValues Values)
    : MmengineRule(Span.Begin, Span.End, Span.ByEpoch)
{
    public override double Next(double value, double step) =>
        // Beyond its end MMEngine fails; the last value is held.
        step <= Phases.TotalSteps
            ? Phases.Rate(step, Values.InitialRate, Values.MaxRate, Values.MinRate)
            : value;
}
