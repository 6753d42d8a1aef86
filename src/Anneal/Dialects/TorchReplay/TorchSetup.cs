namespace Anneal.Dialects.TorchReplay;

/// <summary>What every constructor of PyTorch's schedulers gets.</summary>
/// <param name="Group">The parameter group.</param>
/// <param name="Release">Which PyTorch it is.</param>
/// <param name="LastEpoch">The index of the last epoch; −1 for a run that begins.</param>
internal readonly record struct TorchSetup(TorchGroup Group, TorchRelease Release, double LastEpoch);
