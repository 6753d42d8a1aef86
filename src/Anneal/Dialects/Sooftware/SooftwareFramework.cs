using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>The schedulers of the package <c>pytorch-lr-scheduler</c> by sooftware.</summary>
internal static class SooftwareFramework
{
    public static Framework Instance { get; } =
        new("sooftware", ["lr_scheduler.lr_scheduler", "openspeech.optim.scheduler"], () =>
            [
                new SooftwareTransformer(),
                new SooftwareTriStage(),
                new SooftwareWarmup(),
                new SooftwareReduceOnPlateau(),
                new SooftwareWarmupReduceOnPlateau(),
            ]
        );
}
