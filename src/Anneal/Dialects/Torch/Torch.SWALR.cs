using Anneal.Curves;
using Anneal.Dialects.TorchReplay;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class Torch
{
    /// <summary>Anneals the group's rate to a constant one, for the averaging of weights (SWA).</summary>
    /// <param name="swaLr">Rate from step <paramref name="annealEpochs"/> on.</param>
    /// <param name="annealEpochs">Length in steps. At least 0; default 10.</param>
    /// <param name="annealStrategy"><c>cos</c> (default) or <c>linear</c>.</param>
    /// <returns>The recipe; lowers to <see cref="CosineDecay"/> or <see cref="LinearRamp"/>.</returns>
    /// <exception cref="ArgumentException">An argument is out of its range.</exception>
    public static Recipe SWALR(double swaLr, long annealEpochs = 10, string annealStrategy = "cos") =>
        new FrameworkCall("torch.SWALR")
            .With("swa_lr", swaLr)
            .With("anneal_epochs", annealEpochs)
            .With("anneal_strategy", annealStrategy)
            .ToRecipe();

    private static LegacyDefinition SWALRDefinition(TorchRelease release) =>
        new(
            "SWALR",
            "Anneals the group's rate to a constant one, for the averaging of weights (SWA).",
            Optimizer,
            new LegacyParameter("swa_lr", Rates, "rate at the end, or one for each group") { IsRequired = true },
            new LegacyParameter(
                "anneal_epochs",
                Kinds.PythonInteger("a whole number that is at least 0", number => number >= 0),
                "length in steps"
            )
            {
                Default = "10",
            },
            new LegacyParameter("anneal_strategy", Kinds.Choice("cos", "linear"), "the shape") { Default = "'cos'" },
            LastEpoch
        )
        {
            Formula = "base + (swa_lr - base) * share(t/anneal_epochs)",
            Example = $"{NameOf(release)}.SWALR(swa_lr=0.05, anneal_epochs=20, anneal_strategy='linear')",
            UsesBase = true,
            Conventions =
                "The first update gets the group's own rate, update number anneal_epochs (from 0) swa_lr; it holds "
                + "that. PyTorch works backwards from the rate in force, so that a rate set from outside is blended "
                + "in. With anneal_epochs=0 it is at swa_lr at once.",
            Source = "torch.optim.swa_utils.SWALR; Izmailov et al. 2018, arXiv:1803.05407",
            LengthOfWith = (arguments, _) => LengthOf(arguments.Number("anneal_epochs", 10)),
            BindWith = Bound(LowerSWALR, Averaging(release)),
            ReplayWith = Replayed(Averaging(release)),
        };

    private static TorchConstructor Averaging(TorchRelease release) =>
        (arguments, scope, group) =>
            Attached(
                new AveragingScheduler(
                    group,
                    release,
                    Epoch(arguments),
                    ValueOfGroup(arguments, scope, "swa_lr", 0),
                    arguments.Number("anneal_epochs", 10),
                    IsLinear(arguments)
                )
            );

    private static Transition LowerSWALR(CallArguments arguments, BindingScope scope)
    {
        var (rate, steps) = (ValueOfGroup(arguments, scope, "swa_lr", 0), arguments.Number("anneal_epochs", 10));
        return IsLinear(arguments)
            ? new LinearRamp(BaseRate(scope), rate, steps)
            : new CosineDecay(BaseRate(scope), rate, steps);
    }

    private static bool IsLinear(CallArguments arguments) => arguments.Text("anneal_strategy", "cos") == "linear";
}
