namespace Anneal.Dialects;

public static partial class Paddle
{
    /// <summary>The rate times a function of the epoch.</summary>
    /// <param name="learningRate">The first rate.</param>
    /// <param name="lrLambda">Arithmetic in <c>epoch</c>, such as <c>0.95 ** epoch</c>.</param>
    /// <param name="lastEpoch">Has no effect here; a state says where a run resumes. Default -1.</param>
    /// <param name="verbose">Has no effect here. Default false.</param>
    /// <returns>The recipe; a pure schedule.</returns>
    /// <exception cref="ArgumentException">The function cannot be read.</exception>
    public static Recipe LambdaDecay(
        double learningRate,
        string lrLambda,
        double lastEpoch = -1,
        bool verbose = false
    ) =>
        Call<PaddleLambdaDecay>(learningRate, FrameworkRecipe.Function(lrLambda, nameof(lrLambda)), lastEpoch, verbose);

    /// <summary>Multiplies the rate at every step by a function of the epoch that begins.</summary>
    /// <param name="learningRate">The first rate.</param>
    /// <param name="lrLambda">Arithmetic in <c>epoch</c>, such as <c>0.95</c>.</param>
    /// <param name="lastEpoch">Has no effect here; a state says where a run resumes. Default -1.</param>
    /// <param name="verbose">Has no effect here. Default false.</param>
    /// <returns>The recipe; a <see cref="Trace"/>, since only its history defines the rate.</returns>
    /// <exception cref="ArgumentException">The function cannot be read.</exception>
    public static Recipe MultiplicativeDecay(
        double learningRate,
        string lrLambda,
        double lastEpoch = -1,
        bool verbose = false
    ) =>
        Call<PaddleMultiplicativeDecay>(
            learningRate,
            FrameworkRecipe.Function(lrLambda, nameof(lrLambda)),
            lastEpoch,
            verbose
        );
}
