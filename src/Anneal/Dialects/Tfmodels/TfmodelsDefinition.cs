using Anneal.Formulas;
using Anneal.Language;
using F = Anneal.Formulas.Formula;

namespace Anneal.Dialects;

/// <summary>A schedule of the TensorFlow model garden: a function of the step.</summary>
internal abstract class TfmodelsDefinition : CurveDefinition
{
    public const double DefaultPower = 1;

    public static readonly Parameter<ScheduleValue> Initial = Real("initial_learning_rate", "the rate that is scaled");
    public static readonly Parameter<double> Power = Number("power", DefaultPower, "the power of the step");
    public static readonly Parameter<double> Offset = Number("offset", 0, "what is taken from the step first");

    private protected TfmodelsDefinition(string name, string summary, params ReadOnlySpan<Parameter> parameters)
        : base(TfmodelsFramework.Name, name, summary, parameters) =>
        (CountsSteps, Source) = (true, "tensorflow/models, official/modeling/optimization/lr_schedule.py");

    // What a schedule is called in a model's graph.
    private protected static Parameter<string> Label => new("name", Kinds.Text.OrNone(), "has no effect here");

    // The clock less the offset.
    private protected static F Since(CallExpression call) => new Variable() - (F)Offset.In(call);
}
