using Anneal.Formulas;

namespace Anneal.Dialects.TorchReplay;

internal sealed class ExponentialScheduler(TorchSetup setup, double gamma) : EpochScheduler(setup)
{
    protected override double Next() => IsFirst ? Group.Rate : Group.Rate * gamma;

    protected override double? ClosedForm() => BaseRate * PythonArithmetic.Power(gamma, LastEpoch);
}
