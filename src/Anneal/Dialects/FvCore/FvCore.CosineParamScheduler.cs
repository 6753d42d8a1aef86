using Anneal.Curves;
using Anneal.Curves.Progress;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class FvCore
{
    /// <summary>Half a cosine over the run.</summary>
    /// <param name="startValue">Value at the start. Finite.</param>
    /// <param name="endValue">Value at the end. Finite.</param>
    /// <returns>The recipe; lowers to <see cref="CosineDecay"/>.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe CosineParamScheduler(double startValue, double endValue) =>
        new FrameworkCall("fvcore.CosineParamScheduler")
            .With("start_value", startValue)
            .With("end_value", endValue)
            .ToRecipe();

    private static LegacyDefinition CosineDefinition =>
        new(
            "CosineParamScheduler",
            "Half a cosine over the run.",
            Required("start_value", Kinds.Real, "value at the start"),
            Required("end_value", Kinds.Real, "value at the end")
        )
        {
            Formula = "end + (start - end) * (1 + cos(pi * where))/2, where = t/n",
            Example = "fvcore.CosineParamScheduler(0.1, 0.0001)",
            Source = Source,
            Conventions = "The first update gets start_value; the last one, n - 1, is one step short of end_value.",
            ProgressWith = (arguments, scope) =>
                new CosineProgress(
                    scope.Value(arguments.Value("start_value")),
                    scope.Value(arguments.Value("end_value"))
                ),
        };
}
