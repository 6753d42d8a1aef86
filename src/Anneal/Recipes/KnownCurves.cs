using Anneal.Dialects;
using Anneal.Language;
using Anneal.Language.Curves;

namespace Anneal;

/// <summary>The list of every curve that schedule texts may name: our own and the frameworks'.</summary>
public static class KnownCurves
{
    /// <summary>Whether a name with its module is that of a call that is read.</summary>
    internal static bool IsKnown(string name) => All.Find(name).Count > 0 || DiffusersSchedules.IsOf(name);

    /// <summary>All of them.</summary>
    public static Catalog All { get; } =
        new(
            OwnCurves.All,
            [
                TorchFramework.Release2,
                TorchFramework.Release1,
                ComposerFramework.Instance,
                FastAiFramework.Instance,
                FvCoreFramework.Instance,
                IgniteFramework.Instance,
                KerasFramework.Instance,
                OptaxFramework.Instance,
                TimmFramework.Instance,
                TransformersFramework.Instance,
                DeepSpeedFramework.Instance,
                MegatronFramework.Instance,
                MxnetFramework.Instance,
                D2lFramework.Instance,
                AxolotlFramework.Instance,
            ],
            [new PlateauDefinition()],
            [
                TensorFlowDecays.Find,
                DiffusersSchedules.Find,
                KerasRateCallback.Find,
                TorchSharpSchedulers.Find,
                LambdaFactories.Find,
                ScriptsConvNeXt.Find,
                AcceleratePrepare.Find,
                TransformersArguments.Find,
                KerasPlateau.Find,
                TimmFactory.Find,
                PaddlenlpSchedules.Find,
                LatentDiffusion.Find,
                TfmodelsConfiguration.Find,
                OptaxChain.Find,
            ],
            [
                NemoFramework.Instance,
                TorchtuneFramework.Instance,
                TorchtitanFramework.Instance,
                NanotronFramework.Instance,
                GptneoxFramework.Instance,
                BoltsFramework.Instance,
                // Its one name in settings is no misspelt one of OLMo's.
                LlmfoundryFramework.Instance,
                OlmoFramework.Instance,
                OpennmtFramework.Instance,
                CosineAnnealingWarmupFramework.Instance,
                EspnetFramework.Instance,
                CaffeFramework.Instance,
                DarknetFramework.Instance,
                T5xFramework.Instance,
                MaxtextFramework.Instance,
                BigVisionFramework.Instance,
                Tensor2tensorFramework.Instance,
                .. ScriptsFramework.All,
                MmengineFramework.Instance,
                PaddleFramework.Instance,
                FairseqFramework.Instance,
                PytorchWarmupFramework.Instance,
                Detectron2Framework.Instance,
                GradualWarmupFramework.Instance,
                AccelerateFramework.Instance,
                AllennlpFramework.Instance,
                TfmodelsFramework.Instance,
                SpeechbrainFramework.Instance,
                SooftwareFramework.Instance,
                PytorchOptimizerFramework.Instance,
            ]
        );
}
