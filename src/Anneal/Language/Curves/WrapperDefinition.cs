namespace Anneal.Language.Curves;

/// <summary>A curve made of another curve; what comes along with that one comes along with it.</summary>
internal abstract class WrapperDefinition(
    string name,
    string summary,
    Parameter<ScheduleExpression> inner,
    params ReadOnlySpan<Parameter> more
) : OwnDefinition(name, summary, [inner, .. more])
{
    internal override bool Wraps => true;

    internal override PartLength LengthOf(BoundCall call) => Binder.LengthOf(inner.In(call), call.Scope);

    internal override Curve Bind(BoundCall call) => Wrap(call, Unwrapped(call));

    internal override IEnumerable<NamedCurve> Companions(BoundCall call) =>
        Alongside
            .Companions(inner.In(call), Inside(call))
            .Select(companion =>
                companion with
                {
                    Curve = WrapCompanion(call, Binder.RequireSchedule(companion.Curve, inner.In(call))),
                }
            );

    internal override IEnumerable<Feedback> Feedback(BoundCall call) =>
        Alongside.Feedback(inner.In(call), Inside(call));

    /// <summary>The rate's curve inside.</summary>
    private protected Schedule Unwrapped(BoundCall call) =>
        Binder.Schedule(inner.In(call), Inside(call) with { Target = null });

    /// <summary>The new curve of the rate.</summary>
    private protected abstract Schedule Wrap(BoundCall call, Schedule rate);

    /// <summary>The new curve of a hyper-parameter beside the rate.</summary>
    private protected virtual Schedule WrapCompanion(BoundCall call, Schedule companion) => Wrap(call, companion);

    /// <summary>Where the inner curve is bound.</summary>
    private protected virtual BindingScope Inside(BoundCall call) => call.Scope;

    /// <summary>The inner schedule.</summary>
    private protected ScheduleExpression InnerOf(BoundCall call) => inner.In(call);

    private protected static Parameter<ScheduleExpression> Inner(string description) =>
        First("schedule", Kinds.Schedule, description);

    private protected double InnerSteps(BoundCall call) => StepsOf(call, Binder.LengthOf(inner.In(call), call.Scope));

    /// <summary>The length of the inner schedule.</summary>
    /// <exception cref="ScheduleBindingException">It has none.</exception>
    private protected double StepsOf(BoundCall call, PartLength length) =>
        length.Steps
        ?? throw new ScheduleBindingException(
            $"'{Name}' needs a schedule with a length, but '{inner.In(call)}' has none; give it one with 'for'."
        );
}
