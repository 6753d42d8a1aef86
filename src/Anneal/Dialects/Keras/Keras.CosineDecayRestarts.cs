using Anneal.Curves;
using Anneal.Language.Binding;
using Anneal.Language.Definitions;

namespace Anneal.Dialects;

public static partial class Keras
{
    /// <summary>Half a cosine again and again, each cycle longer and its height lower by a factor.</summary>
    /// <param name="initialLearningRate">Value at step 0. Finite.</param>
    /// <param name="firstDecaySteps">Length of the first cycle in steps. Greater than 0; may be a fraction.</param>
    /// <param name="tMul">Ratio of each cycle's length to the one before. Finite. Default 2.</param>
    /// <param name="mMul">Ratio of each cycle's height above the smallest value to the one before. Finite. Default
    /// 1.</param>
    /// <param name="alpha">The smallest value as a share of <paramref name="initialLearningRate"/>. Finite. Default
    /// 0.</param>
    /// <returns>The recipe; lowers to <see cref="CosineRestarts"/> where that gives the same numbers.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe CosineDecayRestarts(
        double initialLearningRate,
        double firstDecaySteps,
        double tMul = 2,
        double mMul = 1,
        double alpha = 0
    ) =>
        new FrameworkCall("keras.CosineDecayRestarts")
            .With("initial_learning_rate", initialLearningRate)
            .With("first_decay_steps", firstDecaySteps)
            .With("t_mul", tMul)
            .With("m_mul", mMul)
            .With("alpha", alpha)
            .ToRecipe();

    private static CurveDefinition CosineDecayRestartsDefinition =>
        new(
            "CosineDecayRestarts",
            "Half a cosine again and again, each cycle longer and its height lower by a factor.",
            InitialLearningRate,
            new Parameter("first_decay_steps", Kinds.AnyNumber, "length of the first cycle in steps; greater than 0")
            {
                IsRequired = true,
            },
            new Parameter("t_mul", Kinds.AnyNumber, "ratio of each cycle's length to the one before") { Default = "2" },
            new Parameter(
                "m_mul",
                Kinds.AnyNumber,
                "ratio of each cycle's height above the smallest value to the one before"
            )
            {
                Default = "1",
            },
            Alpha("initial_learning_rate"),
            Name
        )
        {
            Formula =
                "initial * (alpha + (1 - alpha) * m_mul^i * (1 + cos(pi * x)) / 2), x the share of cycle i that is "
                + "done",
            Source = $"{SourceFile}; Loshchilov and Hutter 2017, SGDR, arXiv:1608.03983",
            Example = "keras.CosineDecayRestarts(0.1, first_decay_steps=100, m_mul=0.9)",
            Conventions =
                "The cycles double by default (t_mul=2). The restart acts at its own step. m_mul lowers the height "
                + "above alpha only. With t_mul below 1 there is no value after first_decay_steps/(1 - t_mul). Never "
                + "ends otherwise.",
            Check = arguments => arguments.NotPositive("first_decay_steps"),
            Bind = BindCosineDecayRestarts,
        };

    private static Schedule BindCosineDecayRestarts(CallArguments arguments, BindingScope scope)
    {
        var initial = scope.Value(arguments.Value("initial_learning_rate"));
        var (first, growth) = (arguments.Number("first_decay_steps", 1), arguments.Number("t_mul", 2));
        var (decay, alpha) = (arguments.Number("m_mul", 1), arguments.Number("alpha", 0));
        // Elsewhere the cycle that Keras's logarithm finds, or what it scales, is not the core curve's.
        return first == Math.Floor(first) && growth is 1 or 2 && (decay == 1 || (alpha == 0 && decay is > 0 and < 1))
            ? new CosineRestarts(initial, initial * alpha, first, growth, decay)
            : new KerasRestarts(initial, first, growth, decay, alpha);
    }
}
