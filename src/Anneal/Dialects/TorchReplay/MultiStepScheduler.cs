namespace Anneal.Dialects.TorchReplay;

internal sealed class MultiStepScheduler(TorchGroup group, TorchRelease release, double lastEpoch, double[] milestones, double gamma) : EpochScheduler(group, release, lastEpoch)
{
    protected override double Next() =>
        milestones.Count(milestone => milestone == LastEpoch) is > 0 and var times ? Group.Rate * PythonArithmetic.Power(gamma, times) : Group.Rate;

    protected override double? ClosedForm() => BaseRate * PythonArithmetic.Power(gamma, milestones.Count(milestone => milestone <= LastEpoch));
}
