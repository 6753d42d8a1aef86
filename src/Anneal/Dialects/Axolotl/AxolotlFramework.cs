using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>The schedules of axolotl.</summary>
internal static class AxolotlFramework
{
    public static Framework Instance { get; } =
        new("axolotl", ["axolotl.utils.schedulers"], () =>
            [
                new AxolotlRexLR(),
                new AxolotlInterpolatingLog(),
                new AxolotlCosineQuadratic(),
                new AxolotlCosineMinLr(),
                new AxolotlCosineConstant(),
                new AxolotlJagged(),
            ]
        )
        {
            RateAt = ["learning_rate"],
            OfSettings = AxolotlSettings.Of,
        };
}
