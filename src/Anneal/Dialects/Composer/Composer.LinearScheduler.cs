using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class Composer
{
    /// <summary>A straight line from one share of the base rate to another.</summary>
    /// <param name="alphaI">Share at the start. Default 1.</param>
    /// <param name="alphaF">Share at the end. Default 0.</param>
    /// <param name="tMax">How long, as Composer writes times. More than 0; default: the run.</param>
    /// <param name="ssr">The Trainer's scale_schedule_ratio. Greater than 0; default 1.</param>
    /// <returns>The recipe; lowers to <see cref="LinearRamp"/>.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe LinearScheduler(
        double alphaI = 1,
        double alphaF = 0,
        string tMax = "1dur",
        double? ssr = null
    ) =>
        new FrameworkCall("composer.LinearScheduler")
            .With("alpha_i", alphaI)
            .With("alpha_f", alphaF)
            .With("t_max", tMax)
            .With("ssr", ssr)
            .ToRecipe();

    private static LegacyDefinition LinearDefinition =>
        new(
            "LinearScheduler",
            "A straight line from one share of the base rate to another.",
            AlphaInitial,
            AlphaFinal,
            Duration,
            ScheduleRatio
        )
        {
            Formula = "base * (alpha_i + (alpha_f - alpha_i) * min(1, t/t_max))",
            Example = "composer.LinearScheduler(alpha_f=0.1)",
            Source = Source,
            Conventions =
                "The first update gets alpha_i, step t_max alpha_f, which is held. torch's LinearLR rises by "
                + "default, this one falls.",
            UsesBase = true,
            CheckWith = ComposerTime.Problem,
            LengthOfWith = LengthOfDuration,
            BindWith = (arguments, scope) =>
                new LinearRamp(
                    Rate(scope) * arguments.Number("alpha_i", 1),
                    Rate(scope) * arguments.Number("alpha_f", 0),
                    new ComposerClock(arguments, scope).PositiveLength("t_max").Steps
                ),
        };

    private static LegacyParameter AlphaInitial =>
        new("alpha_i", Kinds.AnyNumber, "factor of the base rate at the start, or after the warm-up")
        {
            Default = "1.0",
        };

    private static PartLength LengthOfDuration(CallArguments arguments, BindingScope scope) =>
        PartLength.Of(new ComposerClock(arguments, scope).Length("t_max").FirstStep);
}
