namespace Anneal.Training.Engine.Kernels;

/// <summary>Turns blocks from examples innermost to features innermost.</summary>
internal static unsafe class Transpose
{
    /// <summary>Numbers from one example to the next in the turned blocks: the features, rounded up to whole vectors.</summary>
    public static int StrideFor(int features) => (features + BlockLayout.Lanes - 1) / BlockLayout.Lanes * BlockLayout.Lanes;

    /// <summary><c>target[example, feature] = source[feature, example]</c>, for one block. What lies between the examples is left as it is.</summary>
    public static void ToExamples(float* source, int features, float* target)
    {
        var stride = StrideFor(features);
        for (var feature = 0; feature < features; feature++)
            for (var lane = 0; lane < BlockLayout.Lanes; lane++)
                target[lane * stride + feature] = source[feature * BlockLayout.Lanes + lane];
    }
}
