using Anneal.Language;
using F = Anneal.Formulas.Formula;

namespace Anneal.Dialects;

/// <summary>A schedule of Keras that is called with the step less an offset, which may be below 0.</summary>
internal abstract class TfmodelsWithOffset : TfmodelsDefinition
{
    public static readonly Parameter<ScheduleValue> Rate = ByName(Real("initial_learning_rate", "the rate at step 0"));
    public static readonly Parameter<double> Steps = ByName(
        Number("decay_steps", "steps of the decay", ParameterRole.Length)
    );

    private protected TfmodelsWithOffset(string keras, string summary, params ReadOnlySpan<Parameter> parameters)
        : base($"{keras}WithOffset", summary, [Offset, .. parameters, ByName(Label)]) =>
        Conventions = "Before the offset the formula continues to the other side.";

    internal override Violation? Check(CallExpression call) =>
        Steps.Violates(call, "other than 0", steps => steps != 0);

    internal override Curve Bind(BoundCall call) =>
        FactorProduct.Of(At(call, Since(call)), Offset.In(call), Offset.In(call) + Steps.In(call));

    /// <summary>The rate at a step of Keras's clock.</summary>
    private protected abstract F At(BoundCall call, F step);

    private protected static Parameter<T> ByName<T>(Parameter<T> parameter) => parameter with { IsKeywordOnly = true };
}
