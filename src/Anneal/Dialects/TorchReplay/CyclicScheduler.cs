namespace Anneal.Dialects.TorchReplay;

internal sealed class CyclicScheduler(TorchSetup setup, TriangleWave rate, TriangleWave? momentum)
    : EpochScheduler(setup)
{
    public override void Attach()
    {
        if (LastEpoch == -1)
        {
            Group.Rate = rate.Low;
            if (momentum is not null && Release != TorchRelease.V1)
                (Group.MaxMomentum, Group.BaseMomentum) = (momentum.Low, momentum.High);
        }
        base.Attach();
        BaseRate = rate.Low;
    }

    public override long StepsForgotten => long.MaxValue;

    protected override double Next()
    {
        if (momentum is not null)
            Group.Momentum = momentum.ValueAt(LastEpoch);
        // The step of the constructor still rises from the rate that an earlier scheduler called the initial one.
        return (BaseRate == rate.Low ? rate : rate with { Low = BaseRate }).ValueAt(LastEpoch);
    }
}
