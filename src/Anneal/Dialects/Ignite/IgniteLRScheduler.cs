using Anneal.Dialects.TorchReplay;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>ignite.LRScheduler</c>.</summary>
internal sealed class IgniteLRScheduler : IgniteDefinition
{
    public static readonly Parameter<CallExpression> Wrapped = Required(
        "lr_scheduler",
        Kinds.CallOf("torch", "torch1"),
        "the scheduler of PyTorch"
    );
    public static readonly Parameter<bool> Skips = Flag("use_legacy", false, "whether the first value is skipped");

    public IgniteLRScheduler()
        : base("LRScheduler", "A scheduler of PyTorch, called as Ignite calls it.", Wrapped, SaveHistory, Skips)
    {
        UsesBase = true;
        Formula = "lr_scheduler(t)";
        Example = "ignite.LRScheduler(torch.StepLR(step_size=30, gamma=0.1))";
        Conventions =
            "The wrapper asks first and counts afterwards, so what PyTorch's constructor has done to the rate is done "
            + "once more at the first call: LinearLR and ConstantLR begin at the factor squared. "
            + "CosineAnnealingWarmRestarts runs one step ahead.";
    }

    internal override Violation? Check(CallExpression call) => CheckWrapped(Wrapped.In(call));

    internal override Curve Bind(BoundCall call) => new IgniteTrace(call);

    private protected override IgniteScheduler Construct(BoundCall call, TorchGroup group)
    {
        var scheduler = Wrap(call.With(Wrapped.In(call)), group);
        if (Skips.In(call))
            scheduler.Count();
        return new IgniteWrapper(scheduler);
    }

    /// <summary>Why a scheduler cannot be wrapped; null where it can.</summary>
    public static Violation? CheckWrapped(CallExpression scheduler) =>
        scheduler.Definition is TorchComposite or TorchReduceLROnPlateau
            ? new(
                "'lr_scheduler' must be a scheduler of PyTorch that has a rate for each epoch, but was "
                    + $"{scheduler.Definition.FullName}, which the wrapper cannot ask.",
                Wrapped
            )
            : null;

    /// <summary>A scheduler of PyTorch at work on a group.</summary>
    public static EpochScheduler Wrap(BoundCall scheduler, TorchGroup group) =>
        (EpochScheduler)((TorchDefinition)scheduler.Expression.Definition).Replay(scheduler).On(group);
}
