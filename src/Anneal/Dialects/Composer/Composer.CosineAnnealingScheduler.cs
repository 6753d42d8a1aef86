using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class Composer
{
    /// <summary>Half a cosine from the base rate to a share of it.</summary>
    /// <param name="tMax">How long, as Composer writes times. More than 0; default: the run.</param>
    /// <param name="alphaF">Share at the end. Default 0.</param>
    /// <param name="ssr">The Trainer's scale_schedule_ratio. Greater than 0; default 1.</param>
    /// <returns>The recipe; lowers to <see cref="CosineDecay"/>.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe CosineAnnealingScheduler(string tMax = "1dur", double alphaF = 0, double? ssr = null) =>
        new FrameworkCall("composer.CosineAnnealingScheduler")
            .With("t_max", tMax)
            .With("alpha_f", alphaF)
            .With("ssr", ssr)
            .ToRecipe();

    private static LegacyDefinition CosineAnnealingDefinition =>
        new(
            "CosineAnnealingScheduler",
            "Half a cosine from the base rate to a share of it.",
            Duration,
            AlphaFinal,
            ScheduleRatio
        )
        {
            Formula = "base * (alpha_f + (1 - alpha_f) * (1 + cos(pi * min(1, t/t_max)))/2)",
            Example = "composer.CosineAnnealingScheduler('1dur', alpha_f=0.01)",
            Source = Source,
            Conventions =
                "The first update gets the base rate, step t_max alpha_f of it, which is held: torch's "
                + "CosineAnnealingLR rises again.",
            UsesBase = true,
            CheckWith = ComposerTime.Problem,
            LengthOfWith = LengthOfDuration,
            BindWith = (arguments, scope) =>
                new CosineDecay(
                    Rate(scope),
                    Rate(scope) * arguments.Number("alpha_f", 0),
                    new ComposerClock(arguments, scope).PositiveLength("t_max").Steps
                ),
        };
}
