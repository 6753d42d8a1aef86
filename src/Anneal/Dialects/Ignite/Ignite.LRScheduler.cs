using Anneal.Dialects.TorchReplay;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class Ignite
{
    /// <summary>A scheduler of PyTorch, called as Ignite calls it.</summary>
    /// <param name="lrScheduler">A recipe of <see cref="Torch"/>.</param>
    /// <param name="useLegacy">Whether the first value is skipped, as for a handler of completed iterations. Default
    /// false.</param>
    /// <returns>The recipe, which is a <see cref="Trace"/>.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe LRScheduler(Recipe lrScheduler, bool useLegacy = false) =>
        new FrameworkCall("ignite.LRScheduler")
            .With("lr_scheduler", lrScheduler)
            .With("use_legacy", useLegacy)
            .ToRecipe();

    private static LegacyDefinition LRDefinition =>
        new(
            "LRScheduler",
            "A scheduler of PyTorch, called as Ignite calls it.",
            new LegacyParameter("lr_scheduler", TorchScheduler, "the scheduler of PyTorch") { IsRequired = true },
            SaveHistory,
            new LegacyParameter("use_legacy", Kinds.Boolean, "whether the first value is skipped") { Default = "False" }
        )
        {
            Formula = "lr_scheduler(t)",
            Example = "ignite.LRScheduler(torch.StepLR(step_size=30, gamma=0.1))",
            Source = Source,
            UsesBase = true,
            Conventions =
                "The wrapper asks first and counts afterwards, so what PyTorch's constructor has done to the rate is "
                + "done once more at the first call: LinearLR and ConstantLR begin at the factor squared. "
                + "CosineAnnealingWarmRestarts runs one step ahead.",
            CheckWith = arguments => CheckWrapped(CallOf(arguments.Find("lr_scheduler")!)),
            BindWith = (arguments, scope) => new IgniteTrace(arguments, scope, (call, _, group) =>
                {
                    var scheduler = Wrapped(call, scope, group);
                    if (call.Flag("use_legacy", false))
                        scheduler.Count();
                    return new IgniteWrapper(scheduler);
                }),
        };

    private static string? CheckWrapped(CallExpression call) =>
        call.Definition.Name is "SequentialLR" or "ChainedScheduler" or "ReduceLROnPlateau"
            ? "'lr_scheduler' must be a scheduler of PyTorch that has a rate for each epoch, but was "
                + $"{call.Definition.FullName}, which the wrapper cannot ask."
            : null;

    private static EpochScheduler Wrapped(CallArguments arguments, BindingScope scope, TorchGroup group)
    {
        var call = CallOf(arguments.Find("lr_scheduler")!);
        return (EpochScheduler)((TorchTrace)call.Definition.Replay(new(call, scope))!).On(group);
    }
}
