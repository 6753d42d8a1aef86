using Anneal.Training.Engine;

namespace Anneal.Training.Optimizers;

/// <summary>Keeps gradients from growing too large.</summary>
public static class GradientClipping
{
    /// <summary>
    /// Scales all gradients so that their joint Euclidean norm is at most <paramref name="maximum"/>; leaves smaller
    /// ones as they are.
    /// </summary>
    /// <param name="gradients">What is clipped, in place.</param>
    /// <param name="maximum">The largest norm allowed. Finite, greater than 0.</param>
    /// <returns>The norm before clipping; NaN or infinite if a gradient is, and then nothing is changed.</returns>
    /// <remarks>
    /// Source: Pascanu et al., On the difficulty of training recurrent neural networks, ICML 2013, algorithm 1.
    /// PyTorch's clip_grad_norm_ adds 1e-6 to the norm before it divides; this does not.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maximum"/> is out of its range.</exception>
    public static double ClipNorm(this ParameterVector gradients, double maximum)
    {
        Require.Positive(maximum);
        var norm = gradients.Norm();
        if (norm > maximum && double.IsFinite(norm))
            gradients.Scale(maximum / norm);
        return norm;
    }

    /// <summary>
    /// Moves every gradient into [−<paramref name="maximum"/>, <paramref name="maximum"/>]. NaN stays NaN.
    /// </summary>
    /// <param name="gradients">What is clipped, in place.</param>
    /// <param name="maximum">The largest magnitude allowed. Finite, greater than 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maximum"/> is out of its range.</exception>
    public static void ClipValues(this ParameterVector gradients, double maximum)
    {
        gradients.Clamp((float)Require.Positive(maximum));
    }
}
