namespace Anneal.Dialects.TorchReplay;

internal sealed class CyclicScheduler : EpochScheduler
{
    private readonly TriangleWave rate;
    private readonly TriangleWave? momentum;

    public CyclicScheduler(TorchSetup setup, TriangleWave rate, TriangleWave? momentum)
        : base(setup)
    {
        (this.rate, this.momentum) = (rate, momentum);
        if (LastEpoch == -1)
            Group.Rate = rate.Low;
        if (momentum is null || LastEpoch != -1 || Release == TorchRelease.V1)
            return;
        (Group.MaxMomentum, Group.BaseMomentum) = (momentum.Low, momentum.High);
    }

    public override void Attach()
    {
        base.Attach();
        BaseRate = rate.Low;
    }

    protected override double Next()
    {
        if (momentum is not null)
            Group.Momentum = momentum.ValueAt(LastEpoch);
        // The step of the constructor still rises from the rate that an earlier scheduler called the initial one.
        return (BaseRate == rate.Low ? rate : rate with { Low = BaseRate }).ValueAt(LastEpoch);
    }
}
