using Anneal.Curves;
using Anneal.Dialects.TorchReplay;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class Torch
{
    /// <summary>A share of the base rate for <paramref name="totalIters"/> steps, then the base rate.</summary>
    /// <param name="factor">The share. From 0 to 1; PyTorch fails at the end of a share of 0. Default 1/3.</param>
    /// <param name="totalIters">Steps at the share. With 0 or fewer it stays for good. Default 5.</param>
    /// <returns>The recipe; lowers to <see cref="PiecewiseConstant"/>.</returns>
    /// <exception cref="ArgumentException">The factor is out of its range.</exception>
    public static Recipe ConstantLR(double factor = 1.0 / 3, long totalIters = 5) =>
        new FrameworkCall("torch.ConstantLR").With("factor", factor).With("total_iters", totalIters).ToRecipe();

    private static ParameterKind Share => Kinds.Number("a number from 0 to 1", number => number is >= 0 and <= 1);

    private static LegacyDefinition ConstantLRDefinition(TorchRelease release) =>
        new(
            "ConstantLR",
            "A share of the base rate for total_iters steps, then the base rate.",
            Optimizer,
            new LegacyParameter("factor", Share, "the share of the base rate") { Default = "1/3" },
            new LegacyParameter("total_iters", Kinds.AnyNumber, "steps at that share") { Default = "5" },
            LastEpoch,
            Verbose
        )
        {
            Formula = "base * factor for t < total_iters, then base",
            Example = $"{NameOf(release)}.ConstantLR(factor=0.5, total_iters=4)",
            UsesBase = true,
            Conventions =
                "Update number total_iters (from 0) is the first at the base rate. With total_iters=0 the factor "
                + "stays for good.",
            Source = "torch.optim.lr_scheduler.ConstantLR",
            LengthOfWith = (arguments, _) => LengthOf(arguments.Number("total_iters", 5)),
            BindWith = Bound(LowerConstantLR, Constant(release)),
            ReplayWith = Replayed(Constant(release)),
        };

    private static TorchConstructor Constant(TorchRelease release) =>
        (arguments, _, group) =>
            Attached(
                new ConstantScheduler(
                    group,
                    release,
                    Epoch(arguments),
                    arguments.Number("factor", 1.0 / 3),
                    arguments.Number("total_iters", 5)
                )
            );

    private static Schedule? LowerConstantLR(CallArguments arguments, BindingScope scope)
    {
        var (factor, steps, rate) = (
            arguments.Number("factor", 1.0 / 3),
            arguments.Number("total_iters", 5),
            BaseRate(scope)
        );
        return !IsCount(steps) ? new Constant(rate * factor)
            : factor == 0 ? null
            : new PiecewiseConstant([rate * factor, rate], [(long)steps]);
    }
}
