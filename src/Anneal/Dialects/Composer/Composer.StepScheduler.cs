using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class Composer
{
    /// <summary>Multiplies the rate by <paramref name="gamma"/> once every <paramref name="stepSize"/>.</summary>
    /// <param name="stepSize">Time between drops, as Composer writes it. More than 0.</param>
    /// <param name="gamma">What each drop multiplies by. Default 0.1.</param>
    /// <param name="ssr">The Trainer's scale_schedule_ratio. Greater than 0; default 1.</param>
    /// <returns>The recipe; lowers to <see cref="StepDecay"/> where the time is a whole number of steps.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe StepScheduler(string stepSize, double gamma = 0.1, double? ssr = null) =>
        new FrameworkCall("composer.StepScheduler")
            .With("step_size", stepSize)
            .With("gamma", gamma)
            .With("ssr", ssr)
            .ToRecipe();

    private static LegacyDefinition StepDefinition =>
        new(
            "StepScheduler",
            "Multiplies the rate by gamma once every step_size.",
            new LegacyParameter("step_size", Kinds.Text, "time between drops") { IsRequired = true },
            Gamma,
            ScheduleRatio
        )
        {
            Formula = "base * gamma^floor(t/step_size)",
            Example = "composer.StepScheduler('30ep', gamma=0.1)",
            Source = Source,
            Conventions = "The drop acts at the boundary itself.",
            UsesBase = true,
            CheckWith = ComposerTime.Problem,
            BindWith = (arguments, scope) =>
            {
                var (rate, gamma, every) = (
                    Rate(scope),
                    arguments.Number("gamma", 0.1),
                    new ComposerClock(arguments, scope).PositiveLength("step_size")
                );
                return every.Steps == Math.Floor(every.Steps)
                    ? new StepDecay(rate, gamma, new Period(every.Steps))
                    : new ComposerStairs(rate, gamma, every);
            },
        };
}
