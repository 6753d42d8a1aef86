using Anneal.Formulas;

namespace Anneal.Dialects.TorchReplay;

internal sealed class MultiplicativeScheduler(TorchGroup group, TorchRelease release, double lastEpoch, Formula factor)
    : EpochScheduler(group, release, lastEpoch)
{
    protected override double Next() => Keeps ? Group.Rate : Group.Rate * PythonArithmetic.Value(factor, LastEpoch);

    private bool Keeps => Release == TorchRelease.V1 ? LastEpoch <= 0 : IsInitial;
}
