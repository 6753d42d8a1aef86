using Anneal.Curves.Progress;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>The schedules of Detectron2 by their names, with their settings and without their warm-up.</summary>
internal sealed class Detectron2Curves
{
    public const double DefaultGamma = 0.1;
    public const double DefaultDecays = 3;

    private const string ByMilestones = "WarmupMultiStepLR";
    private const string Cosine = "WarmupCosineLR";
    private const string Fixed = "WarmupStepWithFixedGammaLR";

    private readonly Parameter<string> name = NewParameter.OneOf(
        "LR_SCHEDULER_NAME",
        "the schedule",
        ByMilestones,
        Cosine,
        Fixed
    );
    private readonly Parameter<double> gamma = NewParameter.Number(
        "GAMMA",
        DefaultGamma,
        "what each drop multiplies by"
    );
    private readonly Parameter<double> decays = NewParameter.Number(
        "NUM_DECAYS",
        DefaultDecays,
        "drops at equal distances"
    );

    /// <summary>The steps of the drops.</summary>
    public Parameter<ValueList<double>> Steps { get; } =
        NewParameter.Optional("STEPS", Kinds.ListOf(Kinds.AnyNumber), [30000], "the steps of the drops");

    /// <summary>The rate at the end of a cosine.</summary>
    public Parameter<ScheduleValue> End { get; } =
        NewParameter.Optional("BASE_LR_END", Kinds.Real, 0, "the rate at the end of a cosine");

    /// <summary>All but the end, in Detectron2's order.</summary>
    public ValueList<Parameter> Names => [name, Steps, gamma, decays];

    /// <summary>Whether it is the one whose drops are at equal distances.</summary>
    public bool IsFixed(CallExpression call) => name.In(call) == Fixed;

    /// <summary>The factors of the rate over the run.</summary>
    public ProgressCurve Of(BoundCall call, double rate, double max)
    {
        var factor = gamma.In(call);
        switch (name.In(call))
        {
            case Cosine:
                return new CosineProgress(1, call.Value(End) / rate);
            case Fixed:
                var values = new List<double> { 1 };
                while (values.Count <= decays.In(call))
                    values.Add(values[^1] * factor);
                return StairsProgress.Even([.. values]);
            default:
                double[] steps = [.. Steps.In(call).Where(step => step <= max)];
                var drops = Enumerable.Range(0, steps.Length + 1).Select(index => Math.Pow(factor, index));
                return new StairsProgress([.. drops], [.. steps], max);
        }
    }
}
