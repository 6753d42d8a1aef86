namespace Anneal.Dialects.TorchReplay;

/// <summary><c>SWALR</c>, which works backwards from the rate in force to the one it began with.</summary>
internal sealed class AveragingScheduler(TorchGroup group, TorchRelease release, double lastEpoch, double averagingRate, double annealEpochs, bool linear) : EpochScheduler(group, release, lastEpoch)
{
    protected override double Next()
    {
        var step = annealEpochs == 0 ? Math.Max(1, StepCount - 1) : StepCount - 1;
        var before = Share(step - 1);
        var initial = before == 1 ? averagingRate : (Group.Rate - before * averagingRate) / (1 - before);
        var share = Share(step);
        return averagingRate * share + initial * (1 - share);
    }

    private double Share(double step)
    {
        var progress = Math.Clamp(step / Math.Max(1, annealEpochs), 0, 1);
        return linear ? progress : (1 - Math.Cos(Math.PI * progress)) / 2;
    }
}
