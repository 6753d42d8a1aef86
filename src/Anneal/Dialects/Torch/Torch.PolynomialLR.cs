using Anneal.Curves;
using Anneal.Dialects.TorchReplay;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class Torch
{
    /// <summary>A power of the share of the way that is left, down to 0.</summary>
    /// <param name="totalIters">Length in steps. With 0 or fewer nothing decays. Default 5.</param>
    /// <param name="power">The power. With 0 nothing decays; PyTorch fails at the end of a negative one. Default
    /// 1.</param>
    /// <returns>The recipe; lowers to <see cref="PolynomialDecay"/>.</returns>
    /// <exception cref="ArgumentException">An argument is not finite.</exception>
    public static Recipe PolynomialLR(long totalIters = 5, double power = 1) =>
        new FrameworkCall("torch.PolynomialLR").With("total_iters", totalIters).With("power", power).ToRecipe();

    private static LegacyDefinition PolynomialLRDefinition(TorchRelease release) =>
        new(
            "PolynomialLR",
            "A power of the share of the way that is left, down to 0.",
            Optimizer,
            new LegacyParameter("total_iters", Kinds.AnyNumber, "length in steps") { Default = "5" },
            new LegacyParameter("power", Kinds.AnyNumber, "the power of the share that is left") { Default = "1.0" },
            LastEpoch,
            Verbose
        )
        {
            Formula = "base * (1 - min(t, total_iters)/total_iters)^power",
            Example = $"{NameOf(release)}.PolynomialLR(total_iters=100, power=2.0)",
            UsesBase = true,
            Conventions =
                "Update number total_iters (from 0) is the first at 0, and it stays there: there is no end value but "
                + "0. With total_iters=0 nothing decays.",
            Source = "torch.optim.lr_scheduler.PolynomialLR",
            LengthOfWith = (arguments, _) => LengthOf(arguments.Number("total_iters", 5)),
            BindWith = Bound(LowerPolynomialLR, Polynomial(release)),
            ReplayWith = Replayed(Polynomial(release)),
        };

    private static TorchConstructor Polynomial(TorchRelease release) =>
        (arguments, _, group) =>
            Attached(
                new PolynomialScheduler(
                    group,
                    release,
                    Epoch(arguments),
                    arguments.Number("total_iters", 5),
                    arguments.Number("power", 1)
                )
            );

    private static Schedule? LowerPolynomialLR(CallArguments arguments, BindingScope scope)
    {
        var (steps, power) = (arguments.Number("total_iters", 5), arguments.Number("power", 1));
        return steps <= 0 || power == 0 ? new Constant(BaseRate(scope))
            : IsCount(steps) && power > 0 ? new PolynomialDecay(BaseRate(scope), 0, (long)steps, power)
            : null;
    }
}
