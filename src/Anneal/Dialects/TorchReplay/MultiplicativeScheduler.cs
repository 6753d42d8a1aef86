using Anneal.Formulas;

namespace Anneal.Dialects.TorchReplay;

internal sealed class MultiplicativeScheduler(TorchSetup setup, Formula factor) : EpochScheduler(setup)
{
    protected override double Next() => Keeps ? Group.Rate : Group.Rate * PythonArithmetic.Value(factor, LastEpoch);

    private bool Keeps => Release == TorchRelease.V1 ? LastEpoch <= 0 : IsInitial;
}
