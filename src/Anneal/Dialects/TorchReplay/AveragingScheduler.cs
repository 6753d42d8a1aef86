namespace Anneal.Dialects.TorchReplay;

/// <summary><c>SWALR</c>, which works backwards from the rate in force to the one it began with.</summary>
internal sealed class AveragingScheduler(TorchSetup setup, double averagingRate, double annealEpochs, bool linear)
    : EpochScheduler(setup)
{
    private (double Step, double Share) reached = (double.NaN, 0);

    public override long StepsAtRest =>
        StepCount > Math.Max(1, annealEpochs) && Group.Rate == Group.AveragingRate ? long.MaxValue : 0;

    public override void Attach()
    {
        Group.AveragingRate = averagingRate;
        base.Attach();
    }

    protected override double Next()
    {
        // PyTorch reads it from the group, where another SWALR may have left its own.
        var target = Group.AveragingRate;
        var step = annealEpochs == 0 ? Math.Max(1, StepCount - 1) : StepCount - 1;
        var before = reached.Step == step - 1 ? reached.Share : Share(step - 1);
        var initial = before == 1 ? target : (Group.Rate - before * target) / (1 - before);
        var share = Share(step);
        reached = (step, share);
        return target * share + initial * (1 - share);
    }

    private double Share(double step)
    {
        var progress = Math.Clamp(step / Math.Max(1, annealEpochs), 0, 1);
        return linear ? progress : (1 - Math.Cos(Math.PI * progress)) / 2;
    }
}
