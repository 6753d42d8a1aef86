namespace Anneal.Dialects.TorchReplay;

internal sealed class CyclicScheduler : EpochScheduler
{
    private readonly TriangleWave rate;
    private readonly TriangleWave? momentum;

    public CyclicScheduler(
        TorchGroup group,
        TorchRelease release,
        double lastEpoch,
        TriangleWave rate,
        TriangleWave? momentum
    )
        : base(group, release, lastEpoch)
    {
        (this.rate, this.momentum) = (rate, momentum);
        if (lastEpoch == -1)
            group.Rate = rate.Low;
        if (momentum is null || lastEpoch != -1 || release == TorchRelease.V1)
            return;
        (group.MaxMomentum, group.BaseMomentum) = (momentum.Low, momentum.High);
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
