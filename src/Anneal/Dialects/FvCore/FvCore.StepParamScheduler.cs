using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class FvCore
{
    /// <summary>The values in turn, each for an equal share of the run.</summary>
    /// <param name="numUpdates">Greater than 0. The framework checks it and does not use it.</param>
    /// <param name="values">The values in turn. At least one.</param>
    /// <returns>The recipe; lowers to <see cref="PiecewiseConstant"/>.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe StepParamScheduler(double numUpdates, IReadOnlyList<double> values) =>
        new FrameworkCall("fvcore.StepParamScheduler")
            .With("num_updates", numUpdates)
            .With("values", values)
            .ToRecipe();

    private static LegacyDefinition StepDefinition =>
        new(
            "StepParamScheduler",
            "The values in turn, each for an equal share of the run.",
            Required("num_updates", Kinds.AnyNumber, "greater than 0; checked and not used"),
            Required("values", Kinds.ListOf(Kinds.Real), "the values in turn")
        )
        {
            Formula = "values[floor((where + 1e-6) * len(values))], where = t/n",
            Example = "fvcore.StepParamScheduler(120, values=[0.1, 0.01, 0.001])",
            Source = Source,
            Conventions =
                "The next value acts from the boundary's own update on. num_updates has no effect. fvcore overruns "
                + "its list at the very end of the run; here the last value is held.",
            CheckWith = arguments =>
                arguments.Number("num_updates", 1) <= 0
                    ? "'num_updates' must be greater than 0, but was "
                        + $"{NumberText.Format(arguments.Number("num_updates", 1))}."
                : arguments.Items("values").Count == 0 ? "'values' must have at least one value, but was empty."
                : null,
            ProgressWith = (arguments, scope) => EvenStairs(Values(arguments, scope)),
        };

    private static StairsProgress EvenStairs(ValueList<double> values) =>
        new(values, [.. Enumerable.Range(1, values.Count - 1).Select(index => (double)index)], values.Count);
}
