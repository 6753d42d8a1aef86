using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>ignite.ReduceLROnPlateauScheduler</c>: feedback on the group's own rate.</summary>
internal sealed class IgniteReduceLROnPlateauScheduler : IgniteDefinition
{
    public IgniteReduceLROnPlateauScheduler()
        : base(
            "ReduceLROnPlateauScheduler",
            "Reduces the rate when a metric has stopped improving.",
            [
                Optimizer,
                OrNone("metric_name", Kinds.Text, "has no effect here"),
                OrNone("trainer", Kinds.Optimizer, "has no effect here"),
                SaveHistory,
                GroupIndex,
                .. TorchReduceLROnPlateau.Options,
            ]
        )
    {
        UsesBase = true;
        Formula = "base * factor^reductions";
        Example = "ignite.ReduceLROnPlateauScheduler(metric_name='loss', factor=0.5, patience=1)";
        Conventions =
            "As PyTorch's, but the metric comes before the update whose rate it decides, and min_lr is dropped unless "
            + "param_group_index is given (and then acts for group 0 only).";
    }

    // It has no lengths.
    internal override bool AsksForLengths => true;

    internal override Curve Bind(BoundCall call) => new Constant(call.BaseRate);

    internal override IEnumerable<Feedback> Feedback(BoundCall call)
    {
        if (IsForGroup(call))
            yield return TorchReduceLROnPlateau.FeedbackOf(
                call,
                hasLeast: GroupIndex.TryIn(call, out var index) && index == 0
            );
    }
}
