using Anneal.Language.Definitions;

namespace Anneal.Dialects;

/// <summary>
/// The schedules of <c>keras.optimizers.schedules</c>, with their own names, defaults and conventions.
/// </summary>
/// <remarks>Keras computes in float32, so its own numbers differ from these in about the seventh digit.</remarks>
public static partial class Keras
{
    internal static Framework Framework { get; } =
        new(
            "keras",
            [
                "tf.keras.optimizers.schedules",
                "tensorflow.keras.optimizers.schedules",
                "tf.optimizers.schedules",
                "tensorflow.optimizers.schedules",
            ],
            ExponentialDecayDefinition,
            PiecewiseConstantDecayDefinition,
            PolynomialDecayDefinition,
            InverseTimeDecayDefinition,
            CosineDecayDefinition,
            CosineDecayRestartsDefinition
        );

    private const string SourceFile = "Keras, keras/src/optimizers/schedules/learning_rate_schedule.py";

    private static Parameter InitialLearningRate =>
        new("initial_learning_rate", Kinds.Real, "value at step 0") { IsRequired = true };

    private static Parameter DecaySteps(string description) =>
        new("decay_steps", Kinds.AnyNumber, description) { IsRequired = true };

    private static Parameter DecayRate(string description) =>
        new("decay_rate", Kinds.AnyNumber, description) { IsRequired = true };

    private static Parameter Staircase =>
        new("staircase", Kinds.Boolean, "whether the curve is a staircase of whole decay_steps") { Default = "False" };

    private static Parameter Alpha(string ofWhat) =>
        new("alpha", Kinds.AnyNumber, $"the smallest value as a share of {ofWhat}") { Default = "0" };

    private static Parameter Name => new("name", Kinds.AnyOf(Kinds.Text, Kinds.None), "says nothing here");
}
