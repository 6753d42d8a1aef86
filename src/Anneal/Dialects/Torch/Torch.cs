using Anneal.Language.Definitions;

namespace Anneal.Dialects;

/// <summary>The schedulers of PyTorch's <c>torch.optim.lr_scheduler</c>, with their own names, defaults and conventions.</summary>
public static partial class Torch
{
    internal static Framework Framework { get; } = new("torch",
        ["torch.optim.lr_scheduler", "torch.optim.swa_utils", "lrs"],
        StepLRDefinition);

    private static Parameter Optimizer => new("optimizer", Kinds.Optimizer, "says nothing here");

    private static Parameter LastEpoch => new("last_epoch", Kinds.WholeNumber, "index of the last epoch of a resumed run") { Default = "-1" };

    private static Parameter Verbose => new("verbose", Kinds.AnyOf(Kinds.Boolean, Kinds.Text), "says nothing here") { Default = "False" };
}
