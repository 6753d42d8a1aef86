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
                Composer.Framework,
                FastAi.Framework,
                FvCore.Framework,
                IgniteFramework.Ignite,
                KerasFramework.Keras,
                OptaxFramework.Optax,
                TimmFramework.Timm,
                TransformersFramework.Transformers,
                DeepSpeedFramework.DeepSpeed,
                Megatron.Framework,
                Mxnet.Framework,
                D2l.Framework,
                AxolotlFramework.Axolotl,
            ],
            [new PlateauDefinition()]
        );
}
