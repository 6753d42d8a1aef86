using Anneal.Dialects;
using Anneal.Language;
using Anneal.Language.Curves;
using Anneal.Language.Syntax;

namespace Anneal;

/// <summary>The list of every curve that schedule texts may name: our own and the frameworks'.</summary>
public static class KnownCurves
{
    // What many projects have in a module of their own is the same in all of them.
    private static readonly string[] Copied =
    [
        "bolts",
        "cosine_annealing_warmup",
        "gradual_warmup",
        "pytorch_warmup",
        "scripts",
        "sooftware",
    ];

    /// <summary>What imports may lead to.</summary>
    internal static ImportedNames Imported { get; } = new(IsKnown, AreElsewhere);

    private static bool IsKnown(string name) => All.Find(name).Count > 0 || DiffusersSchedules.IsOf(name);

    private static bool AreElsewhere(string path, string name)
    {
        var package = path.Split('.')[0];
        var alike = All.Find(name);
        return alike.Count > 0
            && alike.All(definition =>
                definition.Framework is not { } framework
                || !(Copied.Contains(framework.Split('.')[0]) || All.IsOfPackage(framework, package))
            );
    }

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
