using Anneal.Curves;
using Anneal.Language.Binding;
using Anneal.Language.Definitions;

namespace Anneal.Dialects;

public static partial class Keras
{
    /// <summary>A power of the share of the way that is left, once or again and again.</summary>
    /// <param name="initialLearningRate">Value at step 0. Finite.</param>
    /// <param name="decaySteps">Length in steps. Greater than 0; may be a fraction.</param>
    /// <param name="endLearningRate">Value at the end. Finite. Default 0.0001.</param>
    /// <param name="power">The power. Finite. Default 1.</param>
    /// <param name="cycle">Whether it begins anew after each end, each time over a way longer by
    /// <paramref name="decaySteps"/>. Default false.</param>
    /// <returns>The recipe; lowers to <see cref="Curves.PolynomialDecay"/> without cycles.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe PolynomialDecay(
        double initialLearningRate,
        double decaySteps,
        double endLearningRate = 0.0001,
        double power = 1,
        bool cycle = false
    ) =>
        new FrameworkCall("keras.PolynomialDecay")
            .With("initial_learning_rate", initialLearningRate)
            .With("decay_steps", decaySteps)
            .With("end_learning_rate", endLearningRate)
            .With("power", power)
            .With("cycle", cycle)
            .ToRecipe();

    private static CurveDefinition PolynomialDecayDefinition =>
        new(
            "PolynomialDecay",
            "A power of the share of the way that is left, once or again and again.",
            InitialLearningRate,
            DecaySteps("length in steps; greater than 0"),
            new Parameter("end_learning_rate", Kinds.Real, "value at the end") { Default = "0.0001" },
            new Parameter("power", Kinds.AnyNumber, "the power of the share that is left") { Default = "1" },
            new Parameter("cycle", Kinds.Boolean, "whether it begins anew after each end, over a longer way")
            {
                Default = "False",
            },
            Name
        )
        {
            Formula =
                "end + (initial - end) * (1 - t/n)^power with n = decay_steps; with cycle n = decay_steps * "
                + "ceil(t/decay_steps)",
            Source = SourceFile,
            Example = "keras.PolynomialDecay(0.1, decay_steps=1000, end_learning_rate=0.001, power=2)",
            Conventions =
                "The end value is reached at update number decay_steps (from 0) and stays. With cycle an exact "
                + "multiple of decay_steps shows the end value, and the next cycle, longer and from a lower point, "
                + "begins one step later.",
            Check = arguments => arguments.NotPositive("decay_steps"),
            LengthOf = (arguments, scope) => PartLength.Of(BindPolynomialDecay(arguments, scope)),
            Bind = BindPolynomialDecay,
        };

    private static Schedule BindPolynomialDecay(CallArguments arguments, BindingScope scope)
    {
        var initial = scope.Value(arguments.Value("initial_learning_rate"));
        var final = arguments.OptionalValue("end_learning_rate") is { } end ? scope.Value(end) : 0.0001;
        var (steps, power) = (arguments.Number("decay_steps", 1), arguments.Number("power", 1));
        return arguments.Flag("cycle", false)
            ? new KerasPolynomialCycles(initial, final, steps, power)
            : new PolynomialDecay(initial, final, steps, power);
    }
}
