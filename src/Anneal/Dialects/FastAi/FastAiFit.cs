using Anneal.Curves.Progress;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>A fit method of fastai's Learner, as long as its epochs.</summary>
internal abstract class FastAiFit : CurveDefinition
{
    // The Learner's own default rate.
    private const double LearnerRate = 0.001;

    // Arguments that schedule nothing.
    public static readonly Parameter<double> WeightDecay = OrNone("wd", Kinds.AnyNumber, "has no effect here");
    public static readonly Parameter<string> Callbacks = Optional("cbs", Kinds.None, "None", "has no effect here");
    public static readonly Parameter<bool> ResetOptimizer = Flag("reset_opt", false, "has no effect here");

    private protected FastAiFit(string name, string summary, params ReadOnlySpan<Parameter> parameters)
        : base(FastAiDefinition.FrameworkName, name, summary, parameters) => Source = FastAiDefinition.SourceFile;

    internal sealed override bool AsksForLengths => true;

    internal sealed override PartLength LengthOf(BoundCall call) => PartLength.Of(StepsOf(call));

    internal sealed override Curve Bind(BoundCall call) => OverEpochs(Progress(call), call);

    private protected abstract double EpochsOf(CallExpression call);

    private protected abstract ProgressCurve Progress(BoundCall call);

    private protected Schedule OverEpochs(ProgressCurve curve, BoundCall call) =>
        curve.Over(call.Scope.Scale == 1 ? (long)StepsOf(call) : call.Scope.WholeSteps(StepsOf(call)));

    private protected static Parameter<PerGroup<ScheduleValue>> RateOf(string name, string what) =>
        OrNone(name, PerGroup.Kind, $"{what}, one for all groups or a list; left out: the Learner's 0.001");

    /// <summary>The rate of the bound group: one for all, also in a list, or one for each.</summary>
    private protected static double Rate(Parameter<PerGroup<ScheduleValue>> parameter, BoundCall call)
    {
        if (!parameter.TryIn(call, out var given))
            return LearnerRate;
        var (rates, context) = (given.Items, call.Scope.Context);
        if (rates.Count == 1)
            return call.Scope.Value(rates[0]);
        return rates.Count == context.GroupCount
            ? call.Scope.Value(rates[context.GroupIndex])
            : throw new ArgumentException(
                $"'{parameter.Name}' must be one value or one for each of the {context.GroupCount} parameter groups, "
                    + $"but has {rates.Count}."
            );
    }

    // Those of the plan, or else the run's rest is taken for them.
    private double StepsOf(BoundCall call) =>
        call.Scope.Context.Plan?.StepsPerEpoch is { } stepsPerEpoch
            ? EpochsOf(call) * stepsPerEpoch * call.Scope.Scale
            : call.Scope.RequireRest();
}
