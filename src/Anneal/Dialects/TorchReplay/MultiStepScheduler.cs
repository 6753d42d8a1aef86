using Anneal.Formulas;

namespace Anneal.Dialects.TorchReplay;

internal sealed class MultiStepScheduler(TorchSetup setup, ValueList<double> milestones, double gamma)
    : EpochScheduler(setup)
{
    private readonly Dictionary<double, int> counts = milestones.CountBy(milestone => milestone).ToDictionary();

    protected override double Next() =>
        counts.TryGetValue(LastEpoch, out var times) ? Group.Rate * PythonArithmetic.Power(gamma, times) : Group.Rate;

    protected override double? ClosedForm() =>
        BaseRate * PythonArithmetic.Power(gamma, milestones.Count(milestone => milestone <= LastEpoch));
}
