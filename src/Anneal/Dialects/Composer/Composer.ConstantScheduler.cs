using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class Composer
{
    /// <summary>A share of the base rate for some time, then the base rate.</summary>
    /// <param name="alpha">The share. Default 1.</param>
    /// <param name="tMax">How long, as Composer writes times. Default: the run.</param>
    /// <param name="ssr">The Trainer's scale_schedule_ratio. Greater than 0; default 1.</param>
    /// <returns>The recipe; lowers to <see cref="PiecewiseConstant"/>.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe ConstantScheduler(double alpha = 1, string tMax = "1dur", double? ssr = null) =>
        new FrameworkCall("composer.ConstantScheduler")
            .With("alpha", alpha)
            .With("t_max", tMax)
            .With("ssr", ssr)
            .ToRecipe();

    private static LegacyDefinition ConstantDefinition =>
        new(
            "ConstantScheduler",
            "A share of the base rate for some time, then the base rate.",
            new LegacyParameter("alpha", Kinds.AnyNumber, "factor of the base rate until t_max") { Default = "1.0" },
            Duration,
            ScheduleRatio
        )
        {
            Formula = "base * alpha for t < t_max, then base",
            Example = "composer.ConstantScheduler(alpha=0.1, t_max='5ep')",
            Source = Source,
            Conventions =
                "After t_max the factor returns to 1: it does not hold alpha. By default t_max is the whole run, so "
                + "the jump comes after it.",
            UsesBase = true,
            CheckWith = ComposerTime.Problem,
            BindWith = (arguments, scope) =>
                new PiecewiseConstant(
                    [Rate(scope) * arguments.Number("alpha", 1), Rate(scope)],
                    [new ComposerClock(arguments, scope).Length("t_max").FirstStep]
                ),
        };
}
