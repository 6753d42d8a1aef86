using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>sooftware.ReduceLROnPlateauScheduler</c>.</summary>
internal sealed class SooftwareReduceOnPlateau : SooftwareDefinition
{
    public static readonly Parameter<ScheduleValue> Rate = Real("lr", "the rate that reductions multiply");

    public SooftwareReduceOnPlateau()
        : base("ReduceLROnPlateauScheduler", "Reduces the rate when a loss rises.", Rate, Patience, Factor)
    {
        Formula = "lr * factor^reductions, and the optimizer's own rate before the first one";
        Conventions = "A loss is compared with the one before, not with the best; only rises count, and 'patience' do.";
        Example = "sooftware.ReduceLROnPlateauScheduler(lr=0.1, patience=1, factor=0.3)";
    }

    internal override Curve Bind(BoundCall call) => new Constant(call.BaseRate);

    internal override IEnumerable<Feedback> Feedback(BoundCall call) =>
        [new RiseFeedback(call.Value(Rate), Factor.In(call), Patience.In(call))];
}
