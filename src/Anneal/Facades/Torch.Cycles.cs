using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class Torch
{
    /// <summary>
    /// Half a cosine from the base rate to <paramref name="etaMin"/>, and on: after <paramref name="tMax"/> steps the
    /// rate climbs again.
    /// </summary>
    /// <param name="tMax">Steps to the minimum. At least 1 makes sense; PyTorch fails at the first step with 0, and
    /// takes the sign of a negative one for nothing.</param>
    /// <param name="etaMin">Rate after <paramref name="tMax"/> steps. Finite; default 0. Above the base rate it anneals
    /// upwards.</param>
    /// <returns>The recipe; lowers to <see cref="CosineWave"/>.</returns>
    /// <exception cref="ArgumentException">An argument is not finite.</exception>
    public static Recipe CosineAnnealingLR(long tMax, double etaMin = 0) => Call<TorchCosineAnnealingLR>(tMax, etaMin);

    /// <summary>Half a cosine from the base rate towards <paramref name="etaMin"/>, again and again.</summary>
    /// <param name="t0">Steps of the first cycle. At least 1.</param>
    /// <param name="tMult">What each cycle's length is multiplied by for the next. At least 1; default 1.</param>
    /// <param name="etaMin">Rate that each cycle falls towards. Finite; default 0.</param>
    /// <returns>The recipe; lowers to <see cref="CosineRestarts"/>.</returns>
    /// <exception cref="ArgumentException">An argument is out of its range.</exception>
    public static Recipe CosineAnnealingWarmRestarts(
        long t0,
        long tMult = TorchCosineAnnealingWarmRestarts.DefaultGrowth,
        double etaMin = 0
    ) => Call<TorchCosineAnnealingWarmRestarts>(t0, tMult, etaMin);

    /// <summary>Triangles between two rates, with the momentum going the other way.</summary>
    /// <param name="baseLr">Rate at the start of each cycle. It overwrites the group's own.</param>
    /// <param name="maxLr">Rate at the first peak.</param>
    /// <param name="stepSizeUp">Steps from a cycle's start to its peak. Not 0; default 2,000.</param>
    /// <param name="stepSizeDown">Steps from the peak back. Default: as many as up.</param>
    /// <param name="mode"><c>triangular</c> (default): every peak as high; <c>triangular2</c>: half as high each time;
    /// <c>exp_range</c>: multiplied by gamma at every step.</param>
    /// <param name="gamma">For <c>exp_range</c>. Default 1.</param>
    /// <param name="cycleMomentum">Whether the momentum is cycled too. Default: yes.</param>
    /// <param name="baseMomentum">Momentum at the peaks of the rate. Default 0.8.</param>
    /// <param name="maxMomentum">Momentum at the starts of the cycles. Default 0.9.</param>
    /// <returns>The recipe; lowers to <see cref="CyclicRate"/>, for the momentum too.</returns>
    /// <exception cref="ArgumentException">An argument is out of its range.</exception>
    public static Recipe CyclicLR(
        double baseLr,
        double maxLr,
        long stepSizeUp = TorchCyclicLR.DefaultUp,
        long? stepSizeDown = null,
        string mode = TorchCyclicLR.DefaultMode,
        double gamma = TorchCyclicLR.DefaultHeightFactor,
        bool cycleMomentum = true,
        double baseMomentum = TorchCyclicLR.DefaultBaseMomentum,
        double maxMomentum = TorchCyclicLR.DefaultMaxMomentum
    ) =>
        Call<TorchCyclicLR>(
            baseLr,
            maxLr,
            stepSizeUp,
            stepSizeDown,
            mode,
            gamma,
            null,
            null,
            cycleMomentum,
            baseMomentum,
            maxMomentum
        );

    /// <summary>
    /// One cycle: up to <paramref name="maxLr"/>, then down to almost nothing, with the momentum going the other way.
    /// </summary>
    /// <param name="maxLr">Rate at the peak.</param>
    /// <param name="totalSteps">Updates of the whole run. At least 1.</param>
    /// <param name="pctStart">Share of the run in which the rate rises. From 0 to 1; default 0.3. Times
    /// <paramref name="totalSteps"/> it must not be 1.</param>
    /// <param name="annealStrategy"><c>cos</c> (default) or <c>linear</c>.</param>
    /// <param name="cycleMomentum">Whether the momentum is cycled too. Default: yes.</param>
    /// <param name="baseMomentum">Momentum at the peak of the rate. Default 0.85.</param>
    /// <param name="maxMomentum">Momentum at both ends. Default 0.95.</param>
    /// <param name="divFactor">The first rate is the peak divided by this. Not 0; default 25.</param>
    /// <param name="finalDivFactor">The last rate is the first divided by this. Not 0; default 10,000.</param>
    /// <param name="threePhase">Whether the rate first returns to where it began before it falls to the last one.
    /// Default: no.</param>
    /// <returns>The recipe; a pure schedule, for the momentum too.</returns>
    /// <exception cref="ArgumentException">An argument is out of its range.</exception>
    public static Recipe OneCycleLR(
        double maxLr,
        long totalSteps,
        double pctStart = TorchOneCycleLR.DefaultShare,
        string annealStrategy = TorchDefinition.DefaultStrategy,
        bool cycleMomentum = true,
        double baseMomentum = TorchOneCycleLR.DefaultBaseMomentum,
        double maxMomentum = TorchOneCycleLR.DefaultMaxMomentum,
        double divFactor = TorchOneCycleLR.DefaultDivisor,
        double finalDivFactor = TorchOneCycleLR.DefaultFinalDivisor,
        bool threePhase = false
    ) =>
        Call<TorchOneCycleLR>(
            maxLr,
            totalSteps,
            null,
            null,
            pctStart,
            annealStrategy,
            cycleMomentum,
            baseMomentum,
            maxMomentum,
            divFactor,
            finalDivFactor,
            threePhase
        );
}
