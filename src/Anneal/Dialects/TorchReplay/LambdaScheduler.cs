using Anneal.Formulas;

namespace Anneal.Dialects.TorchReplay;

internal sealed class LambdaScheduler(TorchSetup setup, Formula factor) : EpochScheduler(setup)
{
    public override long StepsForgotten => long.MaxValue;

    protected override double Next() => BaseRate * PythonArithmetic.Value(factor, LastEpoch);
}
