using Anneal.Formulas;

namespace Anneal.Dialects.TorchReplay;

internal sealed class MultiStepScheduler(TorchSetup setup, ValueList<double> milestones, double gamma)
    : EpochScheduler(setup)
{
    private readonly Dictionary<double, int> counts = milestones.CountBy(milestone => milestone).ToDictionary();

    private readonly double[] ordered = [.. milestones.Distinct().Order()];

    public override long StepsAtRest
    {
        get
        {
            var found = Array.BinarySearch(ordered, LastEpoch);
            var next = found < 0 ? ~found : found + 1;
            return next == ordered.Length ? long.MaxValue : StepsBefore(ordered[next]);
        }
    }

    protected override double Next() =>
        counts.TryGetValue(LastEpoch, out var times) ? Group.Rate * PythonArithmetic.Power(gamma, times) : Group.Rate;

    protected override double? ClosedForm() =>
        BaseRate * PythonArithmetic.Power(gamma, milestones.Count(milestone => milestone <= LastEpoch));
}
