using Anneal.Dialects;
using Anneal.Language;
using Anneal.Language.Curves;

namespace Anneal;

/// <summary>The list of every curve that schedule texts may name: our own and the frameworks'.</summary>
public static class KnownCurves
{
    /// <summary>All of them.</summary>
    public static Catalog All { get; } =
        new(
            OwnCurves.All,
            [
                TorchFramework.Torch,
                TorchFramework.Torch1,
                ComposerFramework.Composer,
                FastAiFramework.FastAi,
                FvCoreFramework.FvCore,
                IgniteFramework.Ignite,
                KerasFramework.Keras,
                OptaxFramework.Optax,
                TimmFramework.Timm,
                TransformersFramework.Transformers,
                DeepSpeedFramework.DeepSpeed,
                MegatronFramework.Megatron,
                MxnetFramework.Mxnet,
                D2lFramework.D2l,
                AxolotlFramework.Axolotl,
            ],
            [new PlateauDefinition()]
        );
}
