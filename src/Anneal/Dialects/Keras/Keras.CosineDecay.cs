using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language.Binding;
using Anneal.Language.Definitions;

namespace Anneal.Dialects;

public static partial class Keras
{
    /// <summary>Half a cosine, after a linear warm-up where <paramref name="warmupTarget"/> is given.</summary>
    /// <param name="initialLearningRate">Value at step 0. Finite.</param>
    /// <param name="decaySteps">Length of the cosine in steps, the warm-up not included. Greater than 0; may be a
    /// fraction.</param>
    /// <param name="alpha">The last value as a share of the first value of the cosine. Finite. Default 0.</param>
    /// <param name="warmupTarget">Value at the end of the warm-up, where the cosine begins; null: no warm-up.
    /// Finite.</param>
    /// <param name="warmupSteps">Length of the warm-up in steps; means nothing without <paramref name="warmupTarget"/>.
    /// Default 0.</param>
    /// <returns>The recipe; lowers to a <see cref="LinearRamp"/> and a <see cref="Curves.CosineDecay"/>.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe CosineDecay(
        double initialLearningRate,
        double decaySteps,
        double alpha = 0,
        double? warmupTarget = null,
        double warmupSteps = 0
    ) =>
        new FrameworkCall("keras.CosineDecay")
            .With("initial_learning_rate", initialLearningRate)
            .With("decay_steps", decaySteps)
            .With("alpha", alpha)
            .With("warmup_target", warmupTarget)
            .With("warmup_steps", warmupSteps)
            .ToRecipe();

    private static CurveDefinition CosineDecayDefinition =>
        new(
            "CosineDecay",
            "Half a cosine, after a linear warm-up where warmup_target is given.",
            InitialLearningRate,
            DecaySteps("length of the cosine in steps, the warm-up not included; greater than 0"),
            Alpha("the first value of the cosine"),
            Name,
            new Parameter(
                "warmup_target",
                Kinds.AnyOf(Kinds.Real, Kinds.None),
                "value at the end of the warm-up, where the cosine begins"
            )
            {
                Default = "None",
            },
            new Parameter(
                "warmup_steps",
                Kinds.AnyNumber,
                "length of the warm-up in steps; means nothing without warmup_target"
            )
            {
                Default = "0",
            }
        )
        {
            Formula =
                "initial + (target - initial) * t/w for t < w = warmup_steps, then target * (alpha + (1 - alpha) * "
                + "(1 + cos(pi * (t - w)/decay_steps)) / 2)",
            Source =
                $"{SourceFile}; Loshchilov and Hutter 2017, SGDR, arXiv:1608.03983; Goyal et al. 2017, "
                + "arXiv:1706.02677",
            Example = "keras.CosineDecay(0, decay_steps=900, alpha=0.01, warmup_target=0.1, warmup_steps=100)",
            Conventions =
                "decay_steps comes after the warm-up (optax counts the warm-up inside). The first update of a "
                + "warm-up gets initial_learning_rate, which the documentation sets to 0. warmup_steps without "
                + "warmup_target is ignored. The last value stays.",
            Check = arguments => arguments.NotPositive("decay_steps"),
            LengthOf = (arguments, scope) => PartLength.Of(BindCosineDecay(arguments, scope)),
            Bind = BindCosineDecay,
        };

    private static Schedule BindCosineDecay(CallArguments arguments, BindingScope scope)
    {
        var initial = scope.Value(arguments.Value("initial_learning_rate"));
        var (steps, alpha) = (arguments.Number("decay_steps", 1), arguments.Number("alpha", 0));
        if (arguments.OptionalValue("warmup_target") is not { } given)
            return new CosineDecay(initial, initial * alpha, steps);
        var (target, warmup) = (scope.Value(given), arguments.Number("warmup_steps", 0));
        var joint = (long)Math.Ceiling(Math.Max(0, warmup));
        return Sequence.Of(
            new LinearRamp(initial, target, Math.Max(0, warmup)),
            joint,
            new CosineDecay(target, target * alpha, steps, start: warmup - joint)
        );
    }
}
