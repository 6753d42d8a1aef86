using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class Mxnet
{
    /// <summary>A power of the share of the updates that is left, after a warm-up.</summary>
    /// <param name="maxUpdate">The update at which the decay ends, the warm-up included. At least 1.</param>
    /// <param name="baseLr">The rate after the warm-up. Default 0.01.</param>
    /// <param name="pwr">The power. Default 2.</param>
    /// <param name="finalLr">The rate at the end. Default 0.</param>
    /// <param name="warmupSteps">Length of the warm-up in updates. At least 0; default 0.</param>
    /// <param name="warmupBeginLr">The rate at the start of the warm-up. At most <paramref name="baseLr"/>; default
    /// 0.</param>
    /// <param name="warmupMode"><c>linear</c> (the default) or <c>constant</c>.</param>
    /// <returns>The recipe; lowers to <see cref="PolynomialDecay"/>.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe PolyScheduler(
        long maxUpdate,
        double baseLr = 0.01,
        double pwr = 2,
        double finalLr = 0,
        long warmupSteps = 0,
        double warmupBeginLr = 0,
        string warmupMode = "linear"
    ) =>
        new FrameworkCall("mxnet.PolyScheduler")
            .With("max_update", maxUpdate)
            .With("base_lr", baseLr)
            .With("pwr", pwr)
            .With("final_lr", finalLr)
            .With("warmup_steps", warmupSteps)
            .With("warmup_begin_lr", warmupBeginLr)
            .With("warmup_mode", warmupMode)
            .ToRecipe();

    private static LegacyDefinition PolySchedulerDefinition =>
        new(
            "PolyScheduler",
            "A power of the share of the updates that is left, after a warm-up.",
            [
                MaxUpdate,
                BaseLr,
                new LegacyParameter("pwr", Kinds.AnyNumber, "the power of the share that is left") { Default = "2" },
                FinalLr,
                .. WarmupParameters,
            ]
        )
        {
            Formula = "final_lr + (base_lr - final_lr) * (1 - (t - w)/(max_update - w))^pwr from w = warmup_steps on",
            Source = SourceFile,
            Example = "mxnet.PolyScheduler(max_update=1000, base_lr=0.1, pwr=2, warmup_steps=100)",
            Conventions =
                "max_update includes the warm-up. The end is reached at update number max_update (from 0), and the "
                + "last rate stays. A warm-up as long as max_update fails there in MXNet and stays at its last rate "
                + "here; a longer one is followed by base_lr for ever.",
            CheckWith = CheckDecay,
            LengthOfWith = (arguments, scope) => PartLength.Of(BindPoly(arguments, scope)),
            BindWith = BindPoly,
            ReplayWith = (arguments, scope) =>
                new MxnetPolyTrace(
                    Warmup(arguments, scope),
                    (long)arguments.Number("max_update", 1),
                    FinalRate(arguments, scope),
                    arguments.Number("pwr", 2)
                ),
        };

    private static Schedule BindPoly(CallArguments arguments, BindingScope scope)
    {
        var (warmup, power) = (Warmup(arguments, scope), arguments.Number("pwr", 2));
        return AfterWarmup(warmup, arguments, steps =>
        {
            var decay = new PolynomialDecay(warmup.FinalRate, FinalRate(arguments, scope), steps, power);
            // MXNet fails to raise 0 to a negative power at the end, and goes on with the rate before.
            return power < 0 ? decay.For(steps - 1) : decay;
        });
    }

    private static double FinalRate(CallArguments arguments, BindingScope scope) =>
        arguments.OptionalValue("final_lr") is { } rate ? scope.Value(rate) : 0;
}
