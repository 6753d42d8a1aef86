namespace Anneal.Language;

/// <summary>A call at its place in a run.</summary>
/// <param name="Expression">The call.</param>
/// <param name="Scope">Where it is bound.</param>
internal readonly record struct BoundCall(CallExpression Expression, BindingScope Scope) : IComparedByFields
{
    public static implicit operator CallExpression(BoundCall call) => call.Expression;

    /// <summary>The parameter group's own rate.</summary>
    public double BaseRate => Scope.Value(ScheduleValue.Base());

    /// <summary>The value of a parameter, or its default.</summary>
    public double Value(Parameter<ScheduleValue> parameter) => Scope.Value(parameter.In(Expression));

    /// <summary>Another call at the same place.</summary>
    public BoundCall With(CallExpression other) => new(other, Scope);
}
