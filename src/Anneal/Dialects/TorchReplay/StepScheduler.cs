using Anneal.Formulas;

namespace Anneal.Dialects.TorchReplay;

internal sealed class StepScheduler(TorchSetup setup, double stepSize, double gamma) : EpochScheduler(setup)
{
    protected override double Next() =>
        LastEpoch == 0 || PythonArithmetic.Modulo(LastEpoch, stepSize) != 0 ? Group.Rate : Group.Rate * gamma;

    protected override double? ClosedForm() =>
        BaseRate * PythonArithmetic.Power(gamma, Math.Floor(PythonArithmetic.Divide(LastEpoch, stepSize)));
}
