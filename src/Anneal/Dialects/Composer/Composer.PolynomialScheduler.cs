using Anneal.Curves;
using Anneal.Curves.Progress;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class Composer
{
    /// <summary>A power of the share of the time that is left, from the base rate to a share of it.</summary>
    /// <param name="power">The power.</param>
    /// <param name="tMax">How long, as Composer writes times. More than 0; default: the run.</param>
    /// <param name="alphaF">Share at the end. Default 0.</param>
    /// <param name="ssr">The Trainer's scale_schedule_ratio. Greater than 0; default 1.</param>
    /// <returns>The recipe; lowers to <see cref="PolynomialDecay"/> where the power is not negative.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe PolynomialScheduler(
        double power,
        string tMax = "1dur",
        double alphaF = 0,
        double? ssr = null
    ) =>
        new FrameworkCall("composer.PolynomialScheduler")
            .With("power", power)
            .With("t_max", tMax)
            .With("alpha_f", alphaF)
            .With("ssr", ssr)
            .ToRecipe();

    private static LegacyDefinition PolynomialDefinition =>
        new(
            "PolynomialScheduler",
            "A power of the share of the time that is left.",
            new LegacyParameter("power", Kinds.AnyNumber, "the power") { IsRequired = true },
            Duration,
            AlphaFinal,
            ScheduleRatio
        )
        {
            Formula = "base * (alpha_f + (1 - alpha_f) * (1 - min(1, t/t_max))^power)",
            Example = "composer.PolynomialScheduler(2.0)",
            Source = Source,
            Conventions = "The first update gets the base rate, step t_max alpha_f of it, which is held.",
            UsesBase = true,
            CheckWith = ComposerTime.Problem,
            LengthOfWith = LengthOfDuration,
            BindWith = (arguments, scope) =>
                Polynomial(
                    Rate(scope),
                    Rate(scope) * arguments.Number("alpha_f", 0),
                    arguments.Number("power", 1),
                    new ComposerClock(arguments, scope).PositiveLength("t_max").Steps
                ),
        };

    private static Schedule Polynomial(
        double initialValue,
        double finalValue,
        double power,
        double steps,
        double start = 0
    ) =>
        power >= 0
            ? new PolynomialDecay(initialValue, finalValue, steps, power, start)
            : new OverProgress(new PolynomialProgress(initialValue, finalValue, power), steps, -start);
}
