using Anneal.Curves;
using Anneal.Curves.Progress;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class FvCore
{
    /// <summary>A power of the share of the run that is left.</summary>
    /// <param name="baseValue">Value at the start. Finite.</param>
    /// <param name="power">The power. Finite.</param>
    /// <returns>The recipe; lowers to <see cref="PolynomialDecay"/> to 0 where the power is not negative.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe PolynomialDecayParamScheduler(double baseValue, double power) =>
        new FrameworkCall("fvcore.PolynomialDecayParamScheduler")
            .With("base_value", baseValue)
            .With("power", power)
            .ToRecipe();

    private static LegacyDefinition PolynomialDecayDefinition =>
        new(
            "PolynomialDecayParamScheduler",
            "A power of the share of the run that is left.",
            Required("base_value", Kinds.Real, "value at the start"),
            Required("power", Kinds.AnyNumber, "the power")
        )
        {
            Formula = "base * (1 - where)^power, where = t/n",
            Example = "fvcore.PolynomialDecayParamScheduler(0.1, power=0.9)",
            Source = Source,
            Conventions =
                "The first update gets base_value; 0 is reached at the end of the run. A power of 0 stays at "
                + "base_value, a negative one rises and has no value at the end.",
            ProgressWith = (arguments, scope) =>
                new PolynomialProgress(scope.Value(arguments.Value("base_value")), 0, arguments.Number("power", 1)),
        };
}
