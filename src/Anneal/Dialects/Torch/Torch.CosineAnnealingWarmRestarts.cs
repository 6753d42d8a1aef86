using Anneal.Curves;
using Anneal.Dialects.TorchReplay;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class Torch
{
    /// <summary>Half a cosine from the base rate towards <paramref name="etaMin"/>, again and again.</summary>
    /// <param name="t0">Steps of the first cycle. At least 1.</param>
    /// <param name="tMult">What each cycle's length is multiplied by for the next. At least 1; default 1.</param>
    /// <param name="etaMin">Rate that each cycle falls towards. Finite; default 0.</param>
    /// <returns>The recipe; lowers to <see cref="CosineRestarts"/>.</returns>
    /// <exception cref="ArgumentException">An argument is out of its range.</exception>
    public static Recipe CosineAnnealingWarmRestarts(long t0, long tMult = 1, double etaMin = 0) =>
        new FrameworkCall("torch.CosineAnnealingWarmRestarts")
            .With("T_0", t0)
            .With("T_mult", tMult)
            .With("eta_min", etaMin)
            .ToRecipe();

    private static LegacyDefinition CosineAnnealingWarmRestartsDefinition(TorchRelease release) =>
        new(
            "CosineAnnealingWarmRestarts",
            "Half a cosine from the base rate towards eta_min, again and again.",
            Optimizer,
            new LegacyParameter(
                "T_0",
                Kinds.PythonInteger("a whole number greater than 0", number => number > 0),
                "steps of the first cycle"
            )
            {
                IsRequired = true,
            },
            new LegacyParameter(
                "T_mult",
                Kinds.PythonInteger("a whole number that is at least 1", number => number >= 1),
                "what each cycle's length is multiplied by for the next"
            )
            {
                Default = "1",
            },
            new LegacyParameter("eta_min", Kinds.Real, "rate that each cycle falls towards") { Default = "0.0" },
            LastEpoch,
            Verbose
        )
        {
            Formula = "eta_min + (base - eta_min) * (1 + cos(pi * T_cur/T_i))/2",
            Example = $"{NameOf(release)}.CosineAnnealingWarmRestarts(T_0=10, T_mult=2)",
            UsesBase = true,
            Conventions =
                "The step at the end of a cycle is already the restart, so eta_min itself is never reached. All "
                + "peaks are as high as the first. No end.",
            Source =
                "torch.optim.lr_scheduler.CosineAnnealingWarmRestarts; Loshchilov and Hutter 2016, arXiv:1608.03983",
            BindWith = Bound(LowerWarmRestarts, WarmRestarts(release)),
            ReplayWith = Replayed(WarmRestarts(release)),
        };

    private static TorchConstructor WarmRestarts(TorchRelease release) =>
        (arguments, scope, group) =>
            Attached(
                new WarmRestartsScheduler(
                    group,
                    release,
                    Epoch(arguments),
                    arguments.Number("T_0", 1),
                    arguments.Number("T_mult", 1),
                    Value(arguments, scope, "eta_min", 0)
                )
            );

    private static CosineRestarts LowerWarmRestarts(CallArguments arguments, BindingScope scope) =>
        new(
            BaseRate(scope),
            Value(arguments, scope, "eta_min", 0),
            arguments.Number("T_0", 1),
            arguments.Number("T_mult", 1)
        );
}
