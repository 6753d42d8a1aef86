using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class Composer
{
    /// <summary>Multiplies the rate by <paramref name="gamma"/> at each milestone.</summary>
    /// <param name="milestones">When, as Composer writes times; in any order and in any units.</param>
    /// <param name="gamma">What each drop multiplies by. Default 0.1.</param>
    /// <param name="ssr">The Trainer's scale_schedule_ratio. Greater than 0; default 1.</param>
    /// <returns>The recipe; lowers to <see cref="MultiStepDecay"/>.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe MultiStepScheduler(IReadOnlyList<string> milestones, double gamma = 0.1, double? ssr = null) =>
        new FrameworkCall("composer.MultiStepScheduler")
            .With("milestones", milestones)
            .With("gamma", gamma)
            .With("ssr", ssr)
            .ToRecipe();

    private static LegacyDefinition MultiStepDefinition =>
        new("MultiStepScheduler", "Multiplies the rate by gamma at each milestone.", Milestones, Gamma, ScheduleRatio)
        {
            Formula = "base * gamma^(milestones <= t)",
            Example = "composer.MultiStepScheduler(['30ep', '60ep'], gamma=0.1)",
            Source = Source,
            Conventions = "A milestone acts from its own step on, also at step 0, and as often as it is listed.",
            UsesBase = true,
            CheckWith = ComposerTime.Problem,
            BindWith = (arguments, scope) =>
                new MultiStepDecay(
                    Rate(scope),
                    arguments.Number("gamma", 0.1),
                    new ComposerClock(arguments, scope).Milestones()
                ),
        };
}
