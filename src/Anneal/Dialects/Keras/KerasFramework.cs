using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>The schedules of <c>keras.optimizers.schedules</c>.</summary>
internal static class KerasFramework
{
    public static Framework Instance { get; } =
        new(
            "keras",
            [
                "tf.keras.optimizers.schedules",
                "tensorflow.keras.optimizers.schedules",
                "tf.optimizers.schedules",
                "tensorflow.optimizers.schedules",
                "tf.keras.experimental",
                "tensorflow.keras.experimental",
            ],
            () =>
                [
                    new KerasExponentialDecay(),
                    new KerasPiecewiseConstantDecay(),
                    new KerasPolynomialDecay(),
                    new KerasInverseTimeDecay(),
                    new KerasCosineDecay(),
                    new KerasCosineDecayRestarts(),
                ]
        )
        {
            FunctionModules = ["ops.", "keras.ops.", "tf.", "tf.math."],
        };
}
