using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>allennlp.reduce_on_plateau</c>.</summary>
internal sealed class AllennlpReduceOnPlateau : AllennlpDefinition
{
    public AllennlpReduceOnPlateau()
        : base(
            "reduce_on_plateau",
            "Reduces the rate when a metric has stopped improving.",
            [.. TorchReduceLROnPlateau.Options]
        )
    {
        Formula = "base * factor^reductions";
        Conventions = "As PyTorch's, with the validation metric at the end of each epoch.";
        Example = "allennlp.reduce_on_plateau(patience=1, mode='max', factor=0.5)";
    }

    internal override Curve In(BoundCall call, AllennlpTurn turn) =>
        turn.Epoch == 0
            ? new Constant(turn.Rate)
            : throw new ScheduleBindingException("'schedulers' must have no plateau here, but one is.");

    internal override IEnumerable<Feedback> Feedback(BoundCall call) => [TorchReduceLROnPlateau.FeedbackOf(call)];
}
