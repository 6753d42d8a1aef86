using Anneal.Formulas;

namespace Anneal.Dialects.TorchReplay;

internal sealed class LambdaScheduler(TorchGroup group, TorchRelease release, double lastEpoch, Formula factor)
    : EpochScheduler(group, release, lastEpoch)
{
    protected override double Next() => BaseRate * PythonArithmetic.Value(factor, LastEpoch);
}
