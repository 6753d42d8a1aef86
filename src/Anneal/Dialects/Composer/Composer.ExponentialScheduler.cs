using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class Composer
{
    /// <summary>
    /// Multiplied by <paramref name="gamma"/> over every <paramref name="decayPeriod"/>, continuously.
    /// </summary>
    /// <param name="gamma">The factor.</param>
    /// <param name="decayPeriod">The time over which it acts once, as Composer writes times. More than 0; default one
    /// epoch.</param>
    /// <param name="ssr">The Trainer's scale_schedule_ratio. Greater than 0; default 1.</param>
    /// <returns>The recipe; lowers to <see cref="ExponentialDecay"/>.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe ExponentialScheduler(double gamma, string decayPeriod = "1ep", double? ssr = null) =>
        new FrameworkCall("composer.ExponentialScheduler")
            .With("gamma", gamma)
            .With("decay_period", decayPeriod)
            .With("ssr", ssr)
            .ToRecipe();

    private static LegacyDefinition ExponentialDefinition =>
        new(
            "ExponentialScheduler",
            "Multiplied by gamma over every decay_period, continuously.",
            new LegacyParameter("gamma", Kinds.AnyNumber, "the factor") { IsRequired = true },
            new LegacyParameter("decay_period", Kinds.Text, "the time over which it acts once") { Default = "'1ep'" },
            ScheduleRatio
        )
        {
            Formula = "base * gamma^(t/decay_period)",
            Example = "composer.ExponentialScheduler(0.95, decay_period='1ep')",
            Source = Source,
            Conventions =
                "Falls at every step, not at the ends of the periods. torch's ExponentialLR stepped once an epoch is "
                + "a staircase through the same points.",
            UsesBase = true,
            CheckWith = ComposerTime.Problem,
            BindWith = (arguments, scope) =>
                new ExponentialDecay(
                    Rate(scope),
                    arguments.Number("gamma", 1),
                    new ComposerClock(arguments, scope).PositiveLength("decay_period", "1ep").Steps
                ),
        };
}
