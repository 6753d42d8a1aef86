using Anneal.Curves.Progress;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>fvcore.StepParamScheduler</c>.</summary>
internal sealed class FvCoreStep : FvCoreDefinition
{
    public static readonly Parameter<double> Updates = Number("num_updates", "greater than 0; checked and not used");

    public FvCoreStep()
        : base("Step", "The values in turn, each for an equal share of the run.", Updates, Values)
    {
        Formula = "values[floor((where + 1e-6) * len(values))], where = t/n";
        Example = "fvcore.StepParamScheduler(120, values=[0.1, 0.01, 0.001])";
        Conventions =
            "The next value acts from the boundary's own update on. num_updates has no effect. fvcore overruns its "
            + "list at the very end of the run; here the last value is held.";
    }

    internal override Violation? Check(CallExpression call) =>
        Updates.In(call) is var updates and <= 0
            ? new($"'num_updates' must be greater than 0, but was {NumberText.Format(updates)}.", Updates)
            : NoValues(call);

    internal override ProgressCurve Progress(BoundCall call) => StairsProgress.Even(ValuesOf(call));
}
