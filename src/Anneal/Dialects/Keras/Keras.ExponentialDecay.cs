using Anneal.Curves;
using Anneal.Language.Definitions;

namespace Anneal.Dialects;

public static partial class Keras
{
    /// <summary>
    /// Multiplies the rate by <paramref name="decayRate"/> over every <paramref name="decaySteps"/> steps, continuously
    /// or in stairs.
    /// </summary>
    /// <param name="initialLearningRate">Value at step 0. Finite.</param>
    /// <param name="decaySteps">Steps over which the rate is multiplied once. Greater than 0; may be a
    /// fraction.</param>
    /// <param name="decayRate">What it is multiplied by. Finite.</param>
    /// <param name="staircase">Whether it drops at whole multiples of <paramref name="decaySteps"/> only. Default
    /// false.</param>
    /// <returns>The recipe; lowers to <see cref="Curves.ExponentialDecay"/>, in stairs to
    /// <see cref="StepDecay"/>.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe ExponentialDecay(
        double initialLearningRate,
        double decaySteps,
        double decayRate,
        bool staircase = false
    ) =>
        new FrameworkCall("keras.ExponentialDecay")
            .With("initial_learning_rate", initialLearningRate)
            .With("decay_steps", decaySteps)
            .With("decay_rate", decayRate)
            .With("staircase", staircase)
            .ToRecipe();

    private static CurveDefinition ExponentialDecayDefinition =>
        new(
            "ExponentialDecay",
            "Multiplies the rate by decay_rate over every decay_steps steps, continuously or in stairs.",
            InitialLearningRate,
            DecaySteps("steps over which the rate is multiplied once; greater than 0"),
            DecayRate("what the rate is multiplied by"),
            Staircase,
            Name
        )
        {
            Formula = "initial_learning_rate * decay_rate^(t/decay_steps); with staircase floor(t/decay_steps)",
            Source = SourceFile,
            Example = "keras.ExponentialDecay(0.1, decay_steps=1000, decay_rate=0.96, staircase=True)",
            Conventions =
                "The first update gets initial_learning_rate. A stair acts at the boundary itself: update number "
                + "decay_steps (from 0) is the first at the lower rate. Never ends.",
            Check = arguments => arguments.NotPositive("decay_steps"),
            Bind = (arguments, scope) =>
            {
                var (initial, steps, rate) = (
                    scope.Value(arguments.Value("initial_learning_rate")),
                    arguments.Number("decay_steps", 1),
                    arguments.Number("decay_rate", 1)
                );
                return arguments.Flag("staircase", false)
                    ? new StepDecay(initial, rate, Period.RoundedUp(steps))
                    : new ExponentialDecay(initial, rate, steps);
            },
        };
}
