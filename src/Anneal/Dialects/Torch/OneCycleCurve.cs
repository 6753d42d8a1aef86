using Anneal.Dialects.TorchReplay;
using Anneal.Formulas;

namespace Anneal.Dialects;

/// <summary>
/// OneCycleLR: a value over the phases. The step after the last one of the run overshoots, as PyTorch's does; that
/// value is held, where PyTorch raises.
/// </summary>
internal sealed record OneCycleCurve(OneCyclePhases Phases, double First, double Second, double Third, double Fourth)
    : Schedule
{
    public static OneCycleCurve Rate(OneCyclePhases phases, OneCycleValues values) =>
        new(
            phases,
            values.InitialRate,
            values.MaxRate,
            phases.ThreePhase ? values.InitialRate : values.MinRate,
            values.MinRate
        );

    public static OneCycleCurve Momentum(OneCyclePhases phases, OneCycleValues values) =>
        new(phases, values.MaxMomentum, values.BaseMomentum, values.MaxMomentum, values.MaxMomentum);

    private readonly long lastStep = Phases.LastStep;

    public override long? Length => (long)Phases.TotalSteps;

    internal override long? OvershootStep => lastStep;

    internal override Formula? ToFormula(FormulaClock clock) =>
        Phases.ToFormula(clock.StoppedAt(lastStep), First, Second, Third, Fourth);

    protected internal override double Evaluate(long step) =>
        Phases.Value(Math.Min(step, lastStep), First, Second, Third, Fourth);

    protected internal override IEnumerable<long> EnumerateBreakpoints(long from, long to) =>
        Phases.Starts.Append(lastStep).Where(step => step >= from && step < to).Distinct().Order();
}
