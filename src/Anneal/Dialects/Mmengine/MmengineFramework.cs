using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>The schedulers of MMEngine, <c>mmengine.optim.scheduler</c>.</summary>
internal static class MmengineFramework
{
    public static Framework Instance { get; } =
        new("mmengine", ["mmengine.optim.scheduler", "mmengine.optim"], () =>
            [
                new MmengineConstantLR(),
                new MmengineLinearLR(),
                new MmengineStepLR(),
                new MmengineMultiStepLR(),
                new MmengineExponentialLR(),
                new MmengineCosineAnnealingLR(),
                new MmenginePolyLR(),
                new MmengineCosineRestartLR(),
                new MmengineOneCycleLR(),
                new MmengineReduceOnPlateauLR(),
                new MmengineMomentum<MmengineConstantLR>(),
                new MmengineMomentum<MmengineLinearLR>(),
                new MmengineMomentum<MmengineStepLR>(),
                new MmengineMomentum<MmengineMultiStepLR>(),
                new MmengineMomentum<MmengineExponentialLR>(),
                new MmengineMomentum<MmengineCosineAnnealingLR>(),
                new MmengineMomentum<MmenginePolyLR>(),
                new MmengineMomentum<MmengineCosineRestartLR>(),
                new MmengineParamScheduler(),
            ]
        )
        {
            NeedsFullName = true,
            OfSettings = settings => MmengineDictionary.Of(settings) ?? MmcvLrConfig.Of(settings),
        };
}
