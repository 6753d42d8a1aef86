using Anneal.Curves;
using Anneal.Curves.Progress;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class FvCore
{
    /// <summary>Multiplied by <paramref name="decay"/> once over the whole run, continuously.</summary>
    /// <param name="startValue">Value at the start. Finite.</param>
    /// <param name="decay">The end value as a share of the start value. Finite.</param>
    /// <returns>The recipe; lowers to <see cref="ExponentialDecay"/>.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe ExponentialParamScheduler(double startValue, double decay) =>
        new FrameworkCall("fvcore.ExponentialParamScheduler")
            .With("start_value", startValue)
            .With("decay", decay)
            .ToRecipe();

    private static LegacyDefinition ExponentialDefinition =>
        new(
            "ExponentialParamScheduler",
            "Multiplied by decay once over the whole run, continuously.",
            Required("start_value", Kinds.Real, "value at the start"),
            Required("decay", Kinds.AnyNumber, "the end value as a share of the start value")
        )
        {
            Formula = "start * decay^where, where = t/n",
            Example = "fvcore.ExponentialParamScheduler(2.0, decay=0.02)",
            Source = Source,
            Conventions =
                "decay acts once over the whole run, not per step. A decay of 0 shows start_value at the first "
                + "update and 0 afterwards; a negative one has no value between the ends.",
            ProgressWith = (arguments, scope) =>
                new ExponentialProgress(scope.Value(arguments.Value("start_value")), arguments.Number("decay", 1)),
        };
}
