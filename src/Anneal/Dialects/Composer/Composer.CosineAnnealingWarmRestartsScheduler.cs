using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class Composer
{
    /// <summary>
    /// Half a cosine again and again, each cycle <paramref name="tMult"/> times as long as the one before.
    /// </summary>
    /// <param name="t0">The first cycle's length, as Composer writes times. More than 0.</param>
    /// <param name="tMult">Ratio of each cycle's length to the one before, truncated to a whole number each time.
    /// Default 1.</param>
    /// <param name="alphaF">Share of the base rate at the end of a cycle. Default 0.</param>
    /// <param name="ssr">The Trainer's scale_schedule_ratio. Greater than 0; default 1.</param>
    /// <returns>The recipe; lowers to <see cref="CosineRestarts"/> where the cycles are whole numbers of
    /// steps.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe CosineAnnealingWarmRestartsScheduler(
        string t0,
        double tMult = 1,
        double alphaF = 0,
        double? ssr = null
    ) =>
        new FrameworkCall("composer.CosineAnnealingWarmRestartsScheduler")
            .With("t_0", t0)
            .With("t_mult", tMult)
            .With("alpha_f", alphaF)
            .With("ssr", ssr)
            .ToRecipe();

    private static LegacyDefinition CosineAnnealingWarmRestartsDefinition =>
        new(
            "CosineAnnealingWarmRestartsScheduler",
            "Half a cosine again and again, each cycle t_mult times as long as the one before.",
            new LegacyParameter("t_0", Kinds.Text, "the first cycle's length") { IsRequired = true },
            new LegacyParameter("t_mult", Kinds.AnyNumber, "ratio of each cycle's length to the one before")
            {
                Default = "1.0",
            },
            AlphaFinal,
            ScheduleRatio
        )
        {
            Formula =
                "base * (alpha_f + (1 - alpha_f) * (1 + cos(pi * (t - start_i)/length_i))/2), length_i = "
                + "floor(t_mult * length_(i-1))",
            Example = "composer.CosineAnnealingWarmRestartsScheduler('10ep', t_mult=2.0)",
            Source = Source,
            Conventions =
                "The step at which a cycle ends is already the restart, so alpha_f is never quite reached. Lengths "
                + "are truncated at each restart; where they shrink to 0 the schedule has no value.",
            UsesBase = true,
            CheckWith = ComposerTime.Problem,
            BindWith = (arguments, scope) =>
            {
                var (rate, growth, first) = (
                    Rate(scope),
                    arguments.Number("t_mult", 1),
                    new ComposerClock(arguments, scope).PositiveLength("t_0")
                );
                var final = rate * arguments.Number("alpha_f", 0);
                var isWhole =
                    growth is >= 1 and <= 1e6 && growth == Math.Floor(growth) && first.Steps == Math.Floor(first.Steps);
                return isWhole
                    ? new CosineRestarts(rate, final, first.Steps, growth)
                    : new ComposerRestarts(rate, final, new(first.Amount, 0, growth), first.PerStep);
            },
        };
}
