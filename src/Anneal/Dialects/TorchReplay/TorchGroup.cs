namespace Anneal.Dialects.TorchReplay;

/// <summary>A parameter group as PyTorch's schedulers see it: what they read and write in turn.</summary>
/// <param name="rate">The rate now in force.</param>
/// <param name="initialRate">The base rate that a scheduler left there earlier; null before the first one.</param>
internal sealed class TorchGroup(double rate, double? initialRate)
{
    public double Rate { get; set; } = rate;

    public double? InitialRate { get; set; } = initialRate;

    public double? MaxRate { get; set; }

    public double? MinRate { get; set; }

    public double AveragingRate { get; set; } = double.NaN;

    public double Momentum { get; set; } = double.NaN;

    public double MaxMomentum { get; set; } = double.NaN;

    public double BaseMomentum { get; set; } = double.NaN;
}
