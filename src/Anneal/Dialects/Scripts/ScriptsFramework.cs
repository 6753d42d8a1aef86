using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>The schedule functions of scripts that are copied much, each script under its own name.</summary>
internal static class ScriptsFramework
{
    /// <summary>The scripts.</summary>
    public static ValueList<Framework> All { get; } =
    [
        new("scripts.nanoGPT", ["train"], () => [new ScriptsNanoGPT()])
        {
            OfSettings = settings =>
                settings.ContainsKey("lr_decay_iters") && settings.ContainsKey("warmup_iters")
                    ? SettingsCall.OfOwn(All![0].The<ScriptsNanoGPT>(), settings)
                    : null,
        },
        new("scripts.MAE", ["util.lr_sched"], () => [new ScriptsMae()]) { OfSettings = ScriptsFlags.OfMae },
        new("scripts.DINO", ["utils"], () => [new ScriptsDino()]),
        // The same name with one more argument; bare calls mean the one before.
        new("scripts.ConvNeXt", [], () => [new ScriptsConvNeXt()]) { NeedsFullName = true },
        new("scripts.OpenCLIP", ["open_clip_train.scheduler"], () =>
            [new ScriptsConstLr(), new ScriptsConstLrCooldown(), new ScriptsCosineLr()]
        )
        {
            OfSettings = ScriptsFlags.OfOpenClip,
        },
        new("scripts.ViT", ["vit_jax.utils"], () => [new ScriptsViT()]),
        new("scripts.attention", ["transformer.Optim"], () => [new ScriptsAttention()]),
        new("scripts.cifar100", ["utils"], () => [new ScriptsWarmUpLR()]),
    ];

    /// <summary>The definition of a class.</summary>
    public static T The<T>()
        where T : CurveDefinition => All.SelectMany(script => script.Definitions).OfType<T>().Single();
}
