using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language.Definitions;

namespace Anneal.Dialects;

public static partial class Keras
{
    /// <summary>
    /// Divides the rate by a number that grows by <paramref name="decayRate"/> over every <paramref name="decaySteps"/>
    /// steps, continuously or in stairs.
    /// </summary>
    /// <param name="initialLearningRate">Value at step 0. Finite.</param>
    /// <param name="decaySteps">Steps over which the divisor grows once. Greater than 0; may be a fraction.</param>
    /// <param name="decayRate">How much the divisor grows. Finite.</param>
    /// <param name="staircase">Whether it grows at whole multiples of <paramref name="decaySteps"/> only. Default
    /// false.</param>
    /// <returns>The recipe; lowers to <see cref="Curves.InverseTimeDecay"/>, in stairs <see cref="Ticked"/>.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe InverseTimeDecay(
        double initialLearningRate,
        double decaySteps,
        double decayRate,
        bool staircase = false
    ) =>
        new FrameworkCall("keras.InverseTimeDecay")
            .With("initial_learning_rate", initialLearningRate)
            .With("decay_steps", decaySteps)
            .With("decay_rate", decayRate)
            .With("staircase", staircase)
            .ToRecipe();

    private static CurveDefinition InverseTimeDecayDefinition =>
        new(
            "InverseTimeDecay",
            "Divides the rate by a number that grows by decay_rate over every decay_steps steps, continuously or in "
                + "stairs.",
            InitialLearningRate,
            DecaySteps("steps over which the divisor grows once; greater than 0"),
            DecayRate("how much the divisor grows"),
            Staircase,
            Name
        )
        {
            Formula = "initial_learning_rate / (1 + decay_rate * t/decay_steps); with staircase floor(t/decay_steps)",
            Source = SourceFile,
            Example = "keras.InverseTimeDecay(0.1, decay_steps=1000, decay_rate=0.5)",
            Conventions =
                "The first update gets initial_learning_rate. A stair acts at the boundary itself. Never ends.",
            Check = arguments => arguments.NotPositive("decay_steps"),
            Bind = (arguments, scope) =>
            {
                var (initial, steps, rate) = (
                    scope.Value(arguments.Value("initial_learning_rate")),
                    arguments.Number("decay_steps", 1),
                    arguments.Number("decay_rate", 0)
                );
                return arguments.Flag("staircase", false)
                    ? new Ticked(new InverseTimeDecay(initial, rate), Period.RoundedUp(steps))
                    : new InverseTimeDecay(initial, rate, steps);
            },
        };
}
