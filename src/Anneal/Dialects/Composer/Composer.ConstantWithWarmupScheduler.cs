using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class Composer
{
    /// <summary>A warm-up, then a share of the base rate.</summary>
    /// <param name="tWarmup">The warm-up's length, as Composer writes times. At least 0.</param>
    /// <param name="alpha">The share. Default 1.</param>
    /// <param name="tMax">At least as long as the run. Default: the run.</param>
    /// <param name="scaleWarmup">Whether <paramref name="ssr"/> scales the warm-up too. Default false.</param>
    /// <param name="ssr">The Trainer's scale_schedule_ratio. Greater than 0; default 1.</param>
    /// <returns>The recipe; lowers to a <see cref="LinearRamp"/>, then a <see cref="Constant"/>.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe ConstantWithWarmupScheduler(
        string tWarmup,
        double alpha = 1,
        string tMax = "1dur",
        bool scaleWarmup = false,
        double? ssr = null
    ) =>
        new FrameworkCall("composer.ConstantWithWarmupScheduler")
            .With("t_warmup", tWarmup)
            .With("alpha", alpha)
            .With("t_max", tMax)
            .With("scale_warmup", scaleWarmup)
            .With("ssr", ssr)
            .ToRecipe();

    private static LegacyDefinition ConstantWithWarmupDefinition =>
        new(
            "ConstantWithWarmupScheduler",
            "A warm-up, then a share of the base rate.",
            Warmup,
            new LegacyParameter("alpha", Kinds.AnyNumber, "factor of the base rate after the warm-up")
            {
                Default = "1.0",
            },
            Duration,
            ScaleWarmup,
            ScheduleRatio
        )
        {
            Formula = "base * alpha * min(1, t/t_warmup)",
            Example = "composer.ConstantWithWarmupScheduler('1ep')",
            Source = Source,
            Conventions = WarmupConventions + " alpha is held after t_max, unlike ConstantScheduler's.",
            UsesBase = true,
            CheckWith = ComposerTime.Problem,
            BindWith = (arguments, scope) =>
            {
                var rate = Rate(scope) * arguments.Number("alpha", 1);
                return WithWarmup(arguments, scope, rate, (_, _) => new Constant(rate));
            },
        };
}
