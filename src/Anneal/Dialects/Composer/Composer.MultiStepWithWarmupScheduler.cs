using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class Composer
{
    /// <summary>A warm-up, then drops at milestones that are counted from the run's start.</summary>
    /// <param name="tWarmup">The warm-up's length, as Composer writes times. At least 0.</param>
    /// <param name="milestones">When the rate drops; those within the warm-up act at its end.</param>
    /// <param name="gamma">What each drop multiplies by. Default 0.1.</param>
    /// <param name="scaleWarmup">Whether <paramref name="ssr"/> scales the warm-up too. Default false.</param>
    /// <param name="ssr">The Trainer's scale_schedule_ratio. Greater than 0; default 1.</param>
    /// <returns>The recipe; lowers to a <see cref="LinearRamp"/>, then a <see cref="MultiStepDecay"/>.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe MultiStepWithWarmupScheduler(
        string tWarmup,
        IReadOnlyList<string> milestones,
        double gamma = 0.1,
        bool scaleWarmup = false,
        double? ssr = null
    ) =>
        new FrameworkCall("composer.MultiStepWithWarmupScheduler")
            .With("t_warmup", tWarmup)
            .With("milestones", milestones)
            .With("gamma", gamma)
            .With("scale_warmup", scaleWarmup)
            .With("ssr", ssr)
            .ToRecipe();

    private static LegacyDefinition MultiStepWithWarmupDefinition =>
        new(
            "MultiStepWithWarmupScheduler",
            "A warm-up, then drops at milestones that are counted from the run's start.",
            Warmup,
            Milestones,
            Gamma,
            ScaleWarmup,
            ScheduleRatio
        )
        {
            Formula = "base * t/t_warmup for t < t_warmup, then base * gamma^(milestones <= t)",
            Example = "composer.MultiStepWithWarmupScheduler('1ep', ['30ep', '60ep'])",
            Source = Source,
            Conventions =
                "The warm-up starts at rate 0. Milestones count from the run's start, and those within the warm-up "
                + "act at its end. ssr scales the milestones but, without scale_warmup, not the warm-up.",
            UsesBase = true,
            CheckWith = ComposerTime.Problem,
            BindWith = (arguments, scope) =>
            {
                var clock = new ComposerClock(arguments, scope);
                var warmup = clock.Length("t_warmup", isScaled: false);
                var steps = new MultiStepDecay(
                    Rate(scope),
                    arguments.Number("gamma", 0.1),
                    [.. clock.Milestones().Select(milestone => Math.Max(0, milestone - warmup.FirstStep))]
                );
                return AfterWarmup(arguments, clock, warmup, Rate(scope), steps);
            },
        };
}
