using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class Composer
{
    /// <summary>
    /// A warm-up, then a power of the share of the time that is left, down to a share of the base rate.
    /// </summary>
    /// <param name="tWarmup">The warm-up's length, as Composer writes times. At least 0.</param>
    /// <param name="power">The power. Default 2.</param>
    /// <param name="tMax">When it ends, counted from the run's start; at least as long as the run. Default: the
    /// run.</param>
    /// <param name="alphaF">Share at the end. Default 0.</param>
    /// <param name="scaleWarmup">Whether <paramref name="ssr"/> scales the warm-up too. Default false.</param>
    /// <param name="ssr">The Trainer's scale_schedule_ratio. Greater than 0; default 1.</param>
    /// <returns>The recipe; lowers to a <see cref="LinearRamp"/>, then a <see cref="PolynomialDecay"/> where the power
    /// is not negative.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe PolynomialWithWarmupScheduler(
        string tWarmup,
        double power = 2,
        string tMax = "1dur",
        double alphaF = 0,
        bool scaleWarmup = false,
        double? ssr = null
    ) =>
        new FrameworkCall("composer.PolynomialWithWarmupScheduler")
            .With("t_warmup", tWarmup)
            .With("power", power)
            .With("t_max", tMax)
            .With("alpha_f", alphaF)
            .With("scale_warmup", scaleWarmup)
            .With("ssr", ssr)
            .ToRecipe();

    private static LegacyDefinition PolynomialWithWarmupDefinition =>
        new(
            "PolynomialWithWarmupScheduler",
            "A warm-up, then a power of the share of the time that is left.",
            Warmup,
            new LegacyParameter("power", Kinds.AnyNumber, "the power") { Default = "2.0" },
            Duration,
            AlphaFinal,
            ScaleWarmup,
            ScheduleRatio
        )
        {
            Formula =
                "base * t/t_warmup for t < t_warmup, then base * (alpha_f + (1 - alpha_f) * (1 - min(1, (t - "
                + "t_warmup)/(t_max - t_warmup)))^power)",
            Example = "composer.PolynomialWithWarmupScheduler('1ep', power=2.0)",
            Source = Source,
            Conventions = WarmupConventions,
            UsesBase = true,
            CheckWith = ComposerTime.Problem,
            LengthOfWith = LengthOfDuration,
            BindWith = (arguments, scope) =>
            {
                var (rate, final) = (Rate(scope), Rate(scope) * arguments.Number("alpha_f", 0));
                return WithWarmup(arguments, scope, rate, (steps, start) =>
                    Polynomial(rate, final, arguments.Number("power", 2), steps, start)
                );
            },
        };
}
