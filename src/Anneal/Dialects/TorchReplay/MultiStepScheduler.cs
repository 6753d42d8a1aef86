using Anneal.Formulas;

namespace Anneal.Dialects.TorchReplay;

internal sealed class MultiStepScheduler(TorchSetup setup, ValueList<double> milestones, double gamma)
    : EpochScheduler(setup)
{
    // No milestone that counts is there.
    private const double Between = 0.5;

    private readonly Dictionary<double, int> counts = milestones.CountBy(milestone => milestone).ToDictionary();

    private readonly double[] ordered = [.. milestones.Order()];

    public override long StepsAtRest
    {
        get
        {
            var next = ~Array.BinarySearch(ordered, LastEpoch + Between);
            return next == ordered.Length ? long.MaxValue : StepsBefore(ordered[next]);
        }
    }

    protected override double Next() =>
        counts.TryGetValue(LastEpoch, out var times) ? Group.Rate * PythonArithmetic.Power(gamma, times) : Group.Rate;

    protected override double? ClosedForm() =>
        BaseRate * PythonArithmetic.Power(gamma, milestones.Count(milestone => milestone <= LastEpoch));
}
