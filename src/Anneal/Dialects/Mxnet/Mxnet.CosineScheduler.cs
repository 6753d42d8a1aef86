using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class Mxnet
{
    /// <summary>Half a cosine, after a warm-up.</summary>
    /// <param name="maxUpdate">The update at which the decay ends, the warm-up included. At least 1.</param>
    /// <param name="baseLr">The rate after the warm-up. Default 0.01.</param>
    /// <param name="finalLr">The rate at the end. Default 0.</param>
    /// <param name="warmupSteps">Length of the warm-up in updates. At least 0; default 0.</param>
    /// <param name="warmupBeginLr">The rate at the start of the warm-up. At most <paramref name="baseLr"/>; default
    /// 0.</param>
    /// <param name="warmupMode"><c>linear</c> (the default) or <c>constant</c>.</param>
    /// <returns>The recipe; lowers to <see cref="CosineDecay"/>.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe CosineScheduler(
        long maxUpdate,
        double baseLr = 0.01,
        double finalLr = 0,
        long warmupSteps = 0,
        double warmupBeginLr = 0,
        string warmupMode = "linear"
    ) =>
        new FrameworkCall("mxnet.CosineScheduler")
            .With("max_update", maxUpdate)
            .With("base_lr", baseLr)
            .With("final_lr", finalLr)
            .With("warmup_steps", warmupSteps)
            .With("warmup_begin_lr", warmupBeginLr)
            .With("warmup_mode", warmupMode)
            .ToRecipe();

    private static LegacyDefinition CosineSchedulerDefinition =>
        new("CosineScheduler", "Half a cosine, after a warm-up.", [MaxUpdate, BaseLr, FinalLr, .. WarmupParameters])
        {
            Formula =
                "final_lr + (base_lr - final_lr) * (1 + cos(pi * (t - w)/(max_update - w))) / 2 from w = "
                + "warmup_steps on",
            Source = SourceFile,
            Example = "mxnet.CosineScheduler(max_update=1000, base_lr=0.1, final_lr=0.001, warmup_steps=100)",
            Conventions =
                "max_update includes the warm-up. The end is reached at update number max_update (from 0), and the "
                + "last rate stays. A warm-up as long as max_update fails there in MXNet and stays at its last rate "
                + "here; a longer one is followed by base_lr for ever.",
            CheckWith = CheckDecay,
            LengthOfWith = (arguments, scope) => PartLength.Of(BindCosine(arguments, scope)),
            BindWith = BindCosine,
            ReplayWith = (arguments, scope) =>
                new MxnetCosineTrace(
                    Warmup(arguments, scope),
                    (long)arguments.Number("max_update", 1),
                    FinalRate(arguments, scope)
                ),
        };

    private static Schedule BindCosine(CallArguments arguments, BindingScope scope)
    {
        var warmup = Warmup(arguments, scope);
        return AfterWarmup(warmup, arguments, steps => new CosineDecay(
            warmup.FinalRate,
            FinalRate(arguments, scope),
            steps
        ));
    }
}
