using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>A scheduler of PaddlePaddle, which carries its own rate.</summary>
internal abstract class PaddleDefinition : CurveDefinition
{
    public static readonly Parameter<ScheduleValue> Rate = Real("learning_rate", "the first rate");

    private static readonly Parameter<double> LastEpoch = Number(
        "last_epoch",
        -1,
        "has no effect here; a state says where a run resumes",
        ParameterRole.PerStep
    );
    private static readonly Parameter<bool> Verbose = Flag("verbose", false, "has no effect here");

    private protected PaddleDefinition(string name, string summary, params ReadOnlySpan<Parameter> parameters)
        : base("paddle", name, summary, [.. parameters, LastEpoch, Verbose]) =>
        (CountsSteps, Source) = (true, "PaddlePaddle, python/paddle/optimizer/lr.py");

    private protected static Violation? GammaBelow1(Parameter<double> gamma, CallExpression call) =>
        gamma.Violates(call, "less than 1", factor => factor < 1);

    private protected static Parameter<double> WholeOf(string name, string description) =>
        Required(name, Kinds.PythonInteger("a whole number greater than 0", number => number > 0), description);
}
