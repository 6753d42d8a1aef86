using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class Torch
{
    /// <summary>The base rate times a function of the epoch.</summary>
    /// <param name="lrLambda">Arithmetic in <c>epoch</c>, such as <c>0.95 ** epoch</c>: one for all parameter groups,
    /// or one for each.</param>
    /// <returns>The recipe; a pure schedule.</returns>
    /// <exception cref="ArgumentException">A function cannot be read.</exception>
    public static Recipe LambdaLR(params IReadOnlyList<string> lrLambda) => Call<TorchLambdaLR>(Functions(lrLambda));

    /// <summary>Multiplies the rate at every step by a function of the epoch that begins.</summary>
    /// <param name="lrLambda">Arithmetic in <c>epoch</c>, such as <c>0.95</c>: one for all parameter groups, or one for
    /// each.</param>
    /// <returns>The recipe; a <see cref="Trace"/>, since only its history defines the rate.</returns>
    /// <exception cref="ArgumentException">A function cannot be read.</exception>
    public static Recipe MultiplicativeLR(params IReadOnlyList<string> lrLambda) =>
        Call<TorchMultiplicativeLR>(Functions(lrLambda));

    /// <summary>Multiplies the rate by <paramref name="gamma"/> once every <paramref name="stepSize"/> steps.</summary>
    /// <param name="stepSize">Steps between drops. At least 1 makes sense; PyTorch fails at the first step with 0, and
    /// takes the sign of a negative one for nothing.</param>
    /// <param name="gamma">What each drop multiplies by. Finite; default 0.1.</param>
    /// <returns>The recipe; lowers to <see cref="StepDecay"/> of the base rate.</returns>
    /// <exception cref="ArgumentException">An argument is not finite.</exception>
    public static Recipe StepLR(long stepSize, double gamma = TorchDefinition.DefaultGamma) =>
        Call<TorchStepLR>(stepSize, gamma);

    /// <summary>Multiplies the rate by <paramref name="gamma"/> at each milestone.</summary>
    /// <param name="milestones">Steps, in any order. One that is listed n times multiplies by the n-th power; negative
    /// ones never act.</param>
    /// <param name="gamma">What each milestone multiplies by. Finite; default 0.1.</param>
    /// <returns>The recipe; lowers to <see cref="MultiStepDecay"/> of the base rate.</returns>
    /// <exception cref="ArgumentException">An argument is not finite.</exception>
    public static Recipe MultiStepLR(IEnumerable<long> milestones, double gamma = TorchDefinition.DefaultGamma) =>
        Call<TorchMultiStepLR>(milestones, gamma);

    /// <summary>A share of the base rate for <paramref name="totalIters"/> steps, then the base rate.</summary>
    /// <param name="factor">The share. From 0 to 1; PyTorch fails at the end of a share of 0. Default 1/3.</param>
    /// <param name="totalIters">Steps at the share. With 0 or fewer it stays for good. Default 5.</param>
    /// <returns>The recipe; lowers to <see cref="PiecewiseConstant"/>.</returns>
    /// <exception cref="ArgumentException">The factor is out of its range.</exception>
    public static Recipe ConstantLR(
        double factor = TorchDefinition.DefaultFactor,
        long totalIters = TorchDefinition.DefaultIters
    ) => Call<TorchConstantLR>(factor, totalIters);

    /// <summary>A straight line between two shares of the base rate, most often a warm-up.</summary>
    /// <param name="startFactor">Share at the first update. Greater than 0, at most 1; default 1/3.</param>
    /// <param name="endFactor">Share from step <paramref name="totalIters"/> on. From 0 to 1; default 1.</param>
    /// <param name="totalIters">Length in steps. With 0 or fewer the first share stays for good. Default 5.</param>
    /// <returns>The recipe; lowers to <see cref="LinearRamp"/>.</returns>
    /// <exception cref="ArgumentException">A factor is out of its range.</exception>
    public static Recipe LinearLR(
        double startFactor = TorchDefinition.DefaultFactor,
        double endFactor = TorchLinearLR.DefaultEnd,
        long totalIters = TorchDefinition.DefaultIters
    ) => Call<TorchLinearLR>(startFactor, endFactor, totalIters);

    /// <summary>Multiplies the rate by <paramref name="gamma"/> at every step.</summary>
    /// <param name="gamma">Finite. A negative one changes the sign of the rate at every step.</param>
    /// <returns>The recipe; lowers to <see cref="ExponentialDecay"/>, or to <see cref="StepDecay"/> for a gamma of 0 or
    /// less.</returns>
    /// <exception cref="ArgumentException">The argument is not finite.</exception>
    public static Recipe ExponentialLR(double gamma) => Call<TorchExponentialLR>(gamma);

    /// <summary>A power of the share of the way that is left, down to 0.</summary>
    /// <param name="totalIters">Length in steps. With 0 or fewer nothing decays. Default 5.</param>
    /// <param name="power">The power. With 0 nothing decays; PyTorch fails at the end of a negative one. Default
    /// 1.</param>
    /// <returns>The recipe; lowers to <see cref="PolynomialDecay"/>.</returns>
    /// <exception cref="ArgumentException">An argument is not finite.</exception>
    public static Recipe PolynomialLR(
        long totalIters = TorchDefinition.DefaultIters,
        double power = TorchPolynomialLR.DefaultPower
    ) => Call<TorchPolynomialLR>(totalIters, power);

    /// <summary>Anneals the group's rate to a constant one, for the averaging of weights (SWA).</summary>
    /// <param name="swaLr">Rate from step <paramref name="annealEpochs"/> on.</param>
    /// <param name="annealEpochs">Length in steps. At least 0; default 10.</param>
    /// <param name="annealStrategy"><c>cos</c> (default) or <c>linear</c>.</param>
    /// <returns>The recipe; lowers to <see cref="CosineDecay"/> or <see cref="LinearRamp"/>.</returns>
    /// <exception cref="ArgumentException">An argument is out of its range.</exception>
    public static Recipe SWALR(
        double swaLr,
        long annealEpochs = TorchSWALR.DefaultSteps,
        string annealStrategy = TorchDefinition.DefaultStrategy
    ) => Call<TorchSWALR>(swaLr, annealEpochs, annealStrategy);

    /// <summary>Reduces the rate when a metric has stopped improving.</summary>
    /// <param name="mode"><c>min</c> (default): less is better; <c>max</c>: more is.</param>
    /// <param name="factor">What a reduction multiplies by. Less than 1; default 0.1.</param>
    /// <param name="patience">Bad values in a row that are tolerated; one more reduces the rate. Default 10.</param>
    /// <param name="threshold">How much better than the best a value must be. Default 1e-4.</param>
    /// <param name="thresholdMode"><c>rel</c> (default): as a share of the best; <c>abs</c>: in the metric's
    /// unit.</param>
    /// <param name="cooldown">Values after a reduction that are not counted as bad. Default 0.</param>
    /// <param name="minLr">The rate is not reduced below this. Default 0.</param>
    /// <param name="eps">A reduction by no more than this is left out. Default 1e-8.</param>
    /// <returns>The recipe: the base rate, with <see cref="ReduceOnPlateau"/> as feedback.</returns>
    /// <exception cref="ArgumentException">An argument is out of its range.</exception>
    public static Recipe ReduceLROnPlateau(
        string mode = TorchReduceLROnPlateau.DefaultMode,
        double factor = TorchReduceLROnPlateau.DefaultFactor,
        long patience = TorchReduceLROnPlateau.DefaultPatience,
        double threshold = TorchReduceLROnPlateau.DefaultThreshold,
        string thresholdMode = TorchReduceLROnPlateau.DefaultThresholdMode,
        long cooldown = 0,
        double minLr = 0,
        double eps = TorchReduceLROnPlateau.DefaultEpsilon
    ) => Call<TorchReduceLROnPlateau>(mode, factor, patience, threshold, thresholdMode, cooldown, minLr, eps);
}
