using Anneal.Curves;
using Anneal.Curves.Progress;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class FvCore
{
    /// <summary>One value for the whole run.</summary>
    /// <param name="value">The value. Finite.</param>
    /// <returns>The recipe; lowers to <see cref="Constant"/>.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe ConstantParamScheduler(double value) =>
        new FrameworkCall("fvcore.ConstantParamScheduler").With("value", value).ToRecipe();

    private static LegacyDefinition ConstantDefinition =>
        new("ConstantParamScheduler", "One value for the whole run.", Required("value", Kinds.Real, "the value"))
        {
            Formula = "value",
            Example = "fvcore.ConstantParamScheduler(0.1)",
            Source = Source,
            Conventions =
                "fvcore itself fails when asked at the very end of the run (where = 1); here the value is held.",
            ProgressWith = (arguments, scope) => new ConstantProgress(scope.Value(arguments.Value("value"))),
        };
}
