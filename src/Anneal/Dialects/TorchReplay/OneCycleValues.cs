namespace Anneal.Dialects.TorchReplay;

/// <summary>The values at the ends of the phases of OneCycleLR, for one group.</summary>
internal sealed record OneCycleValues(
    double InitialRate,
    double MaxRate,
    double MinRate,
    bool CyclesMomentum,
    double MaxMomentum,
    double BaseMomentum
);
