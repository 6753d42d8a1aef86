using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>The schedules of Detectron2, with their own names, defaults and conventions.</summary>
public static class Detectron2
{
    /// <summary>A schedule of fvcore by its name, with a warm-up before it.</summary>
    /// <param name="bASELR">The rate; the optimizer's own comes before it.</param>
    /// <param name="mAXITER">Steps of the run. Default 40000.</param>
    /// <param name="lRSCHEDULERNAME">The schedule. Default 'WarmupMultiStepLR'.</param>
    /// <param name="sTEPS">The steps of the drops. Default [30000].</param>
    /// <param name="gAMMA">What each drop multiplies by. Default 0.1.</param>
    /// <param name="nUMDECAYS">Drops at equal distances. Default 3.</param>
    /// <param name="wARMUPFACTOR">The first factor. Default 0.001.</param>
    /// <param name="wARMUPITERS">Steps of the warm-up. Default 1000.</param>
    /// <param name="wARMUPMETHOD">The shape of the warm-up. Default 'linear'.</param>
    /// <param name="rESCALEINTERVAL">Whether it begins after the warm-up. Default false.</param>
    /// <param name="bASELREND">The rate at the end of a cosine. Default 0.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe BuildLrScheduler(
        double? bASELR = null,
        double mAXITER = 40000,
        string lRSCHEDULERNAME = "WarmupMultiStepLR",
        IReadOnlyList<double>? sTEPS = null,
        double gAMMA = 0.1,
        double nUMDECAYS = 3,
        double wARMUPFACTOR = 0.001,
        double wARMUPITERS = 1000,
        string wARMUPMETHOD = "linear",
        bool rESCALEINTERVAL = false,
        double bASELREND = 0
    ) =>
        Call<Detectron2Build>(
            bASELR,
            mAXITER,
            lRSCHEDULERNAME,
            sTEPS,
            gAMMA,
            nUMDECAYS,
            wARMUPFACTOR,
            wARMUPITERS,
            wARMUPMETHOD,
            rESCALEINTERVAL,
            bASELREND
        );

    /// <summary>A warm-up, times a drop at each milestone.</summary>
    /// <param name="milestones">The steps of the drops.</param>
    /// <param name="gamma">What each drop multiplies by. Default 0.1.</param>
    /// <param name="warmupFactor">The first factor. Default 0.001.</param>
    /// <param name="warmupIters">Steps of the warm-up. Default 1000.</param>
    /// <param name="warmupMethod">The shape of the warm-up. Default 'linear'.</param>
    /// <param name="lastEpoch">Has no effect here. Default -1.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe WarmupMultiStepLR(
        IReadOnlyList<double> milestones,
        double gamma = 0.1,
        double warmupFactor = 0.001,
        double warmupIters = 1000,
        string warmupMethod = "linear",
        double lastEpoch = -1
    ) => Call<Detectron2MultiStep>(milestones, gamma, warmupFactor, warmupIters, warmupMethod, lastEpoch);

    /// <summary>A warm-up, times half a cosine.</summary>
    /// <param name="maxIters">Steps of the run.</param>
    /// <param name="warmupFactor">The first factor. Default 0.001.</param>
    /// <param name="warmupIters">Steps of the warm-up. Default 1000.</param>
    /// <param name="warmupMethod">The shape of the warm-up. Default 'linear'.</param>
    /// <param name="lastEpoch">Has no effect here. Default -1.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe WarmupCosineLR(
        double maxIters,
        double warmupFactor = 0.001,
        double warmupIters = 1000,
        string warmupMethod = "linear",
        double lastEpoch = -1
    ) => Call<Detectron2Cosine>(maxIters, warmupFactor, warmupIters, warmupMethod, lastEpoch);

    private static Recipe Call<T>(params ReadOnlySpan<object?> arguments)
        where T : CurveDefinition => FrameworkRecipe.Of(Detectron2Framework.Instance.The<T>(), arguments);
}
