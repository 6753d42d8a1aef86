using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class Composer
{
    /// <summary>A warm-up, then a straight line to a share of the base rate.</summary>
    /// <param name="tWarmup">The warm-up's length, as Composer writes times. At least 0.</param>
    /// <param name="alphaI">Share at the end of the warm-up. Default 1.</param>
    /// <param name="alphaF">Share at the end. Default 0.</param>
    /// <param name="tMax">When it ends, counted from the run's start; at least as long as the run. Default: the
    /// run.</param>
    /// <param name="scaleWarmup">Whether <paramref name="ssr"/> scales the warm-up too. Default false.</param>
    /// <param name="ssr">The Trainer's scale_schedule_ratio. Greater than 0; default 1.</param>
    /// <returns>The recipe; lowers to two <see cref="LinearRamp"/>s.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe LinearWithWarmupScheduler(
        string tWarmup,
        double alphaI = 1,
        double alphaF = 0,
        string tMax = "1dur",
        bool scaleWarmup = false,
        double? ssr = null
    ) =>
        new FrameworkCall("composer.LinearWithWarmupScheduler")
            .With("t_warmup", tWarmup)
            .With("alpha_i", alphaI)
            .With("alpha_f", alphaF)
            .With("t_max", tMax)
            .With("scale_warmup", scaleWarmup)
            .With("ssr", ssr)
            .ToRecipe();

    private static LegacyDefinition LinearWithWarmupDefinition =>
        new(
            "LinearWithWarmupScheduler",
            "A warm-up, then a straight line to a share of the base rate.",
            Warmup,
            AlphaInitial,
            AlphaFinal,
            Duration,
            ScaleWarmup,
            ScheduleRatio
        )
        {
            Formula =
                "base * alpha_i * t/t_warmup for t < t_warmup, then base * (alpha_i + (alpha_f - alpha_i) * min(1, "
                + "(t - t_warmup)/(t_max - t_warmup)))",
            Example = "composer.LinearWithWarmupScheduler('1ep', alpha_f=0.1)",
            Source = Source,
            Conventions = WarmupConventions,
            UsesBase = true,
            CheckWith = ComposerTime.Problem,
            LengthOfWith = LengthOfDuration,
            BindWith = (arguments, scope) =>
            {
                var (initial, final) = (
                    Rate(scope) * arguments.Number("alpha_i", 1),
                    Rate(scope) * arguments.Number("alpha_f", 0)
                );
                return WithWarmup(arguments, scope, initial, (steps, start) =>
                    new LinearRamp(initial, final, steps, start)
                );
            },
        };
}
