using Anneal.Curves.Progress;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>fvcore.StepWithFixedGammaParamScheduler</c>.</summary>
internal sealed class FvCoreStepWithFixedGamma : FvCoreDefinition
{
    public static readonly Parameter<ScheduleValue> BaseValue = Real(
        "base_value",
        "value at the start, greater than " + "0"
    );
    public static readonly Parameter<double> Decays = Count("num_decays", "how often");
    public static readonly Parameter<double> Gamma = Number("gamma", "what each drop multiplies by, greater than 0");
    public static readonly Parameter<double> Updates = Count("num_updates", "checked and not used");

    public FvCoreStepWithFixedGamma()
        : base(
            "StepWithFixedGamma",
            "Multiplied by gamma num_decays times over the run, at equal distances.",
            BaseValue,
            Decays,
            Gamma,
            Updates
        )
    {
        Formula = "base * gamma^floor((where + 1e-6) * (num_decays + 1)), where = t/n";
        Example = "fvcore.StepWithFixedGammaParamScheduler(0.1, num_decays=3, gamma=0.1, num_updates=120)";
        Conventions =
            "num_decays drops make num_decays + 1 equal stretches; num_updates has no effect. At the very end of the "
            + "run the last value is held.";
    }

    internal override Violation? Check(CallExpression call) =>
        NotPositive(BaseValue, BaseValue.In(call)) ?? NotPositive(Gamma, Gamma.In(call));

    internal override ProgressCurve Progress(BoundCall call)
    {
        var values = new List<double> { call.Value(BaseValue) };
        while (values.Count <= Decays.In(call))
            values.Add(values[^1] * Gamma.In(call));
        return StairsProgress.Even([.. values]);
    }

    private static Parameter<double> Count(string name, string description) =>
        Required(
            name,
            Kinds.PythonInteger("an integer from 1 to 1000000", number => number is >= 1 and <= 1e6),
            description
        );

    private static Violation? NotPositive(Parameter parameter, ScheduleValue value) =>
        value.Number > 0
            ? null
            : new($"'{parameter.Name}' must be a number greater than 0, but was {value}.", parameter);
}
