using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>A schedule of Keras, which lasts as long as the curve that it is bound to.</summary>
internal abstract class KerasDefinition(string name, string summary, params ReadOnlySpan<Parameter> parameters)
    : CurveDefinition("keras", name, summary, parameters)
{
    public static readonly Parameter<ScheduleValue> Initial = Real("initial_learning_rate", "value at step 0");

    /// <summary>What the schedule is called in a model's graph.</summary>
    public static readonly Parameter<string> Label = new("name", Kinds.Text.OrNone(), "has no effect here");

    private protected const string SourceFile = "Keras, keras/src/optimizers/schedules/learning_rate_schedule.py";

    internal override PartLength LengthOf(BoundCall call) => PartLength.Of(Bind(call));

    private protected static Parameter<double> StepsOf(string description) =>
        Number("decay_steps", description, ParameterRole.Length);

    private protected static Parameter<double> AlphaOf(string ofWhat) =>
        Number("alpha", 0, $"the smallest value as a share of {ofWhat}");

    private protected static Violation? NotPositive(Parameter<double> steps, CallExpression call) =>
        steps.Violates(call, "greater than 0", value => value > 0);
}
