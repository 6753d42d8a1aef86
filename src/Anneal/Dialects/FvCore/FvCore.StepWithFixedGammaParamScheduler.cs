using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class FvCore
{
    /// <summary>Multiplied by <paramref name="gamma"/> so many times over the run, at equal distances.</summary>
    /// <param name="baseValue">Value at the start. Greater than 0.</param>
    /// <param name="numDecays">How often. At least 1.</param>
    /// <param name="gamma">What each drop multiplies by. Greater than 0.</param>
    /// <param name="numUpdates">At least 1. The framework checks it and does not use it.</param>
    /// <returns>The recipe; lowers to <see cref="PiecewiseConstant"/>.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe StepWithFixedGammaParamScheduler(
        double baseValue,
        long numDecays,
        double gamma,
        long numUpdates
    ) =>
        new FrameworkCall("fvcore.StepWithFixedGammaParamScheduler")
            .With("base_value", baseValue)
            .With("num_decays", numDecays)
            .With("gamma", gamma)
            .With("num_updates", numUpdates)
            .ToRecipe();

    private static LegacyDefinition StepWithFixedGammaDefinition =>
        new(
            "StepWithFixedGammaParamScheduler",
            "Multiplied by gamma num_decays times over the run, at equal distances.",
            Required("base_value", Kinds.Real, "value at the start, greater than 0"),
            Required("num_decays", Count, "how often"),
            Required("gamma", Kinds.AnyNumber, "what each drop multiplies by, greater than 0"),
            Required("num_updates", Count, "checked and not used")
        )
        {
            Formula = "base * gamma^floor((where + 1e-6) * (num_decays + 1)), where = t/n",
            Example = "fvcore.StepWithFixedGammaParamScheduler(0.1, num_decays=3, gamma=0.1, num_updates=120)",
            Source = Source,
            Conventions =
                "num_decays drops make num_decays + 1 equal stretches; num_updates has no effect. At the very end of "
                + "the run the last value is held.",
            CheckWith = arguments =>
                Positive("base_value", arguments.Value("base_value")) ?? Positive("gamma", arguments.Value("gamma")),
            ProgressWith = (arguments, scope) =>
            {
                var values = new List<double> { scope.Value(arguments.Value("base_value")) };
                for (var decay = 0; decay < arguments.Number("num_decays", 1); decay++)
                    values.Add(values[^1] * arguments.Number("gamma", 1));
                return EvenStairs([.. values]);
            },
        };

    private static ParameterKind Count =>
        Kinds.PythonInteger("an integer from 1 to 1000000", number => number is >= 1 and <= 1e6);

    private static string? Positive(string name, ScheduleValue value) =>
        value.Number > 0 ? null : $"'{name}' must be a number greater than 0, but was {value}.";
}
