using Anneal.Formulas;

namespace Anneal.Dialects.TorchReplay;

internal sealed class StepScheduler(TorchSetup setup, double stepSize, double gamma) : EpochScheduler(setup)
{
    private readonly long period = (long)stepSize;

    // Of a period that is not whole it is not known.
    public override long StepsAtRest =>
        period >= 1 && period == stepSize && LastEpoch >= 0 ? StepsBefore(((long)LastEpoch / period + 1) * period) : 0;

    protected override double Next() =>
        LastEpoch == 0 || PythonArithmetic.Modulo(LastEpoch, stepSize) != 0 ? Group.Rate : Group.Rate * gamma;

    protected override double? ClosedForm() =>
        BaseRate * PythonArithmetic.Power(gamma, Math.Floor(PythonArithmetic.Divide(LastEpoch, stepSize)));
}
