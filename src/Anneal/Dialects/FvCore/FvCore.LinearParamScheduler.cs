using Anneal.Curves;
using Anneal.Curves.Progress;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class FvCore
{
    /// <summary>A straight line over the run.</summary>
    /// <param name="startValue">Value at the start. Finite.</param>
    /// <param name="endValue">Value at the end. Finite.</param>
    /// <returns>The recipe; lowers to <see cref="LinearRamp"/>.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe LinearParamScheduler(double startValue, double endValue) =>
        new FrameworkCall("fvcore.LinearParamScheduler")
            .With("start_value", startValue)
            .With("end_value", endValue)
            .ToRecipe();

    private static LegacyDefinition LinearDefinition =>
        new(
            "LinearParamScheduler",
            "A straight line over the run.",
            Required("start_value", Kinds.Real, "value at the start"),
            Required("end_value", Kinds.Real, "value at the end")
        )
        {
            Formula = "end * where + start * (1 - where), where = t/n",
            Example = "fvcore.LinearParamScheduler(0.1, 0.001)",
            Source = Source,
            Conventions = "The first update gets start_value; the last one, n - 1, is one step short of end_value.",
            ProgressWith = (arguments, scope) =>
                new LinearProgress(
                    scope.Value(arguments.Value("start_value")),
                    scope.Value(arguments.Value("end_value"))
                ),
        };
}
