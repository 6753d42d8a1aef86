using Anneal.Curves.Progress;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class FastAi
{
    /// <summary>The Learner's own default rate.</summary>
    private const double LearnerRate = 0.001;

    private static ParameterKind Rates => Kinds.AnyOf(Kinds.Real, Kinds.ListOf(Kinds.Real), Kinds.None);

    private static LegacyParameter Epochs =>
        new("n_epoch", Kinds.PythonInteger("an integer that is at least 1", count => count >= 1), "epochs")
        {
            IsRequired = true,
        };

    private static LegacyParameter FinalDivisor =>
        new("div_final", Divisor, "the rate is divided by it at the end") { Default = "1e5" };

    private static ParameterKind Divisor => Kinds.Number("a number other than 0", number => number != 0);

    private static LegacyParameter PeakShare(string name, double share) =>
        new(name, Kinds.AnyNumber, "share of the run before the fall, from 0 to 1")
        {
            Default = NumberText.Format(share),
        };

    // Arguments of the fit methods that schedule nothing.
    private static LegacyParameter WeightDecay =>
        new("wd", Kinds.AnyOf(Kinds.AnyNumber, Kinds.None), "says nothing here") { Default = "None" };

    private static LegacyParameter Callbacks => new("cbs", Kinds.None, "says nothing here") { Default = "None" };

    private static LegacyParameter ResetOptimizer =>
        new("reset_opt", Kinds.Boolean, "says nothing here") { Default = "False" };

    /// <summary>The rate of the group at hand: one for all, or one for each.</summary>
    private static double RateOf(CallArguments arguments, BindingScope scope, string name)
    {
        if (arguments.Find(name) is not ListArgument list)
            return arguments.OptionalValue(name) is { } one ? scope.Value(one) : LearnerRate;
        var groups = scope.Context.GroupCount;
        if (list.Items.Count != 1 && list.Items.Count != groups)
            throw new ArgumentException(
                $"'{name}' must be one value or one for each of the {groups} parameter groups, but has "
                    + $"{list.Items.Count}."
            );
        return scope.Value(((ValueArgument)list.Items[list.Items.Count == 1 ? 0 : scope.Context.GroupIndex]).Value);
    }

    /// <summary>The steps of so many epochs: those of the plan, or else the run's rest is taken for them.</summary>
    private static double StepsIn(double epochs, BindingScope scope) =>
        scope.Context.Plan?.StepsPerEpoch is { } stepsPerEpoch ? epochs * stepsPerEpoch : scope.RequireRest();

    private static PartLength LengthOfEpochs(CallArguments arguments, BindingScope scope) =>
        PartLength.Of(StepsIn(arguments.Number("n_epoch", 1), scope));

    private static Schedule OverEpochs(ProgressCurve curve, CallArguments arguments, BindingScope scope) =>
        curve.Over((long)StepsIn(arguments.Number("n_epoch", 1), scope));

    // A fit never reaches the end of its run, where the second cosine with a share of 0 would have no value.
    private static CombinedProgress Fit(double share, double start, double middle, double end) =>
        share == 1
            ? CombinedProgress.Of([new CosineProgress(start, middle)], [1])
            : TwoCosines(share, start, middle, end);
}
