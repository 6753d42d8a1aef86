using Anneal.Curves;
using Anneal.Dialects.TorchReplay;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class Torch
{
    /// <summary>A straight line between two shares of the base rate, most often a warm-up.</summary>
    /// <param name="startFactor">Share at the first update. Greater than 0, at most 1; default 1/3.</param>
    /// <param name="endFactor">Share from step <paramref name="totalIters"/> on. From 0 to 1; default 1.</param>
    /// <param name="totalIters">Length in steps. With 0 or fewer the first share stays for good. Default 5.</param>
    /// <returns>The recipe; lowers to <see cref="LinearRamp"/>.</returns>
    /// <exception cref="ArgumentException">A factor is out of its range.</exception>
    public static Recipe LinearLR(double startFactor = 1.0 / 3, double endFactor = 1, long totalIters = 5) =>
        new FrameworkCall("torch.LinearLR")
            .With("start_factor", startFactor)
            .With("end_factor", endFactor)
            .With("total_iters", totalIters)
            .ToRecipe();

    private static LegacyDefinition LinearLRDefinition(TorchRelease release) =>
        new(
            "LinearLR",
            "A straight line between two shares of the base rate, most often a warm-up.",
            Optimizer,
            new LegacyParameter(
                "start_factor",
                release == TorchRelease.V1
                    ? Share
                    : Kinds.Number("a number greater than 0 and at most 1", number => number is > 0 and <= 1),
                "the share of the base rate at the first update"
            )
            {
                Default = "1/3",
            },
            new LegacyParameter("end_factor", Share, "the share at the end") { Default = "1.0" },
            new LegacyParameter("total_iters", Kinds.AnyNumber, "length in steps") { Default = "5" },
            LastEpoch,
            Verbose
        )
        {
            Formula = "base * (start_factor + (end_factor - start_factor) * min(t, total_iters)/total_iters)",
            Example = $"{NameOf(release)}.LinearLR(start_factor=0.1, total_iters=5)",
            UsesBase = true,
            Conventions =
                "The first update gets start_factor, update number total_iters (from 0) end_factor; it holds that. "
                + "With total_iters=0 it stays at start_factor.",
            Source = "torch.optim.lr_scheduler.LinearLR",
            LengthOfWith = (arguments, _) => LengthOf(arguments.Number("total_iters", 5)),
            BindWith = Bound(LowerLinearLR, Linear(release)),
            ReplayWith = Replayed(Linear(release)),
        };

    private static TorchConstructor Linear(TorchRelease release) =>
        (arguments, _, group) =>
            Attached(
                new LinearScheduler(
                    group,
                    release,
                    Epoch(arguments),
                    arguments.Number("start_factor", 1.0 / 3),
                    arguments.Number("end_factor", 1),
                    arguments.Number("total_iters", 5)
                )
            );

    private static Schedule? LowerLinearLR(CallArguments arguments, BindingScope scope)
    {
        var (start, end, steps, rate) = (
            arguments.Number("start_factor", 1.0 / 3),
            arguments.Number("end_factor", 1),
            arguments.Number("total_iters", 5),
            BaseRate(scope)
        );
        return steps <= 0 ? new Constant(rate * start)
            : IsCount(steps) && start > 0 ? new LinearRamp(rate * start, rate * end, (long)steps)
            : null;
    }
}
