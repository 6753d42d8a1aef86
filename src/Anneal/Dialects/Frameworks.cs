using Anneal.Language.Definitions;

namespace Anneal.Dialects;

/// <summary>The frameworks whose schedules texts may call.</summary>
internal static class Frameworks
{
    public static ValueList<Framework> All { get; } =
    [
        Torch.Framework,
        Torch.Framework1,
        Composer.Framework,
        FastAi.Framework,
        FvCore.Framework,
        Ignite.Framework,
        Keras.Framework,
        Optax.Framework,
        Timm.Framework,
        Transformers.Framework,
        DeepSpeed.Framework,
        Megatron.Framework,
        Mxnet.Framework,
        D2l.Framework,
    ];
}
