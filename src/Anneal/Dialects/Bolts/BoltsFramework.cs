using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>The schedules of Lightning Bolts, <c>pl_bolts.optimizers.lr_scheduler</c>.</summary>
internal static class BoltsFramework
{
    public static Framework Instance { get; } =
        new("bolts", ["pl_bolts.optimizers.lr_scheduler"], () => [new BoltsCosine(), new BoltsLinearWarmupDecay()]);
}
