using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>transformers.get_reduce_on_plateau_schedule</c>: PyTorch's, with arguments by name only.</summary>
internal sealed class TransformersReduceOnPlateau : TransformersDefinition
{
    public TransformersReduceOnPlateau()
        : this(TorchFramework.Release2.The<TorchReduceLROnPlateau>()) { }

    private TransformersReduceOnPlateau(TorchReduceLROnPlateau torch)
        : base("get_reduce_on_plateau_schedule", torch.Summary, [Optimizer, .. ByName(TorchReduceLROnPlateau.Options)])
    {
        Formula = torch.Formula;
        Source += $", over {torch.Source}";
        Conventions = torch.Conventions;
        Example = $"{FullName}(factor=0.5, patience=3)";
    }

    // It has no lengths.
    internal override bool AsksForLengths => true;

    internal override IEnumerable<Feedback> Feedback(BoundCall call) => [TorchReduceLROnPlateau.FeedbackOf(call)];
}
