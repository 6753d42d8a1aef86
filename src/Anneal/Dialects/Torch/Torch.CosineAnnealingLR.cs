using Anneal.Curves;
using Anneal.Dialects.TorchReplay;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class Torch
{
    /// <summary>
    /// Half a cosine from the base rate to <paramref name="etaMin"/>, and on: after <paramref name="tMax"/> steps the
    /// rate climbs again.
    /// </summary>
    /// <param name="tMax">Steps to the minimum. At least 1 makes sense; PyTorch fails at the first step with 0, and
    /// takes the sign of a negative one for nothing.</param>
    /// <param name="etaMin">Rate after <paramref name="tMax"/> steps. Finite; default 0. Above the base rate it anneals
    /// upwards.</param>
    /// <returns>The recipe; lowers to <see cref="CosineWave"/>.</returns>
    /// <exception cref="ArgumentException">An argument is not finite.</exception>
    public static Recipe CosineAnnealingLR(long tMax, double etaMin = 0) =>
        new FrameworkCall("torch.CosineAnnealingLR").With("T_max", tMax).With("eta_min", etaMin).ToRecipe();

    private static LegacyDefinition CosineAnnealingLRDefinition(TorchRelease release) =>
        new(
            "CosineAnnealingLR",
            "Half a cosine from the base rate to eta_min over T_max steps, then up again.",
            Optimizer,
            new LegacyParameter("T_max", Kinds.AnyNumber, "steps to the minimum") { IsRequired = true },
            new LegacyParameter("eta_min", Kinds.Real, "rate after T_max steps") { Default = "0.0" },
            LastEpoch,
            Verbose
        )
        {
            Formula = "eta_min + (base - eta_min) * (1 + cos(pi * t/T_max))/2",
            Example = $"{NameOf(release)}.CosineAnnealingLR(T_max=50, eta_min=1e-5)",
            UsesBase = true,
            Conventions =
                "Reaches eta_min at update number T_max (from 0). It does not stay there and does not restart: it "
                + "climbs back along the cosine, to the base rate at 2*T_max.",
            Source =
                "torch.optim.lr_scheduler.CosineAnnealingLR; Loshchilov and Hutter 2016, arXiv:1608.03983, without "
                + "restarts",
            LengthOfWith = (arguments, _) => LengthOf(arguments.Number("T_max", 1)),
            BindWith = Bound(LowerCosineAnnealingLR, Cosine(release)),
            ReplayWith = Replayed(Cosine(release)),
        };

    private static TorchConstructor Cosine(TorchRelease release) =>
        (arguments, scope, group) =>
            Attached(
                new CosineScheduler(
                    group,
                    release,
                    Epoch(arguments),
                    arguments.Number("T_max", 1),
                    Value(arguments, scope, "eta_min", 0)
                )
            );

    private static CosineWave? LowerCosineAnnealingLR(CallArguments arguments, BindingScope scope)
    {
        var halfPeriod = Math.Abs(arguments.Number("T_max", 1));
        // PyTorch divides by the height of the step before. Where a step is at the very bottom, it knows that only if
        // the half period is a whole number;
        // with whole and half ones the recursion and the wave are one.
        return IsCount(2 * halfPeriod) ? new(BaseRate(scope), Value(arguments, scope, "eta_min", 0), halfPeriod) : null;
    }
}
