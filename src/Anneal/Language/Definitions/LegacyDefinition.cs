namespace Anneal.Language;

/// <summary>A definition out of delegates; it goes when the last of them is an object.</summary>
internal sealed class LegacyDefinition(string name, string summary, params ReadOnlySpan<Parameter> parameters)
    : CurveDefinition(null, name, summary, parameters)
{
    public Func<CallArguments, string?> CheckWith { get; init; } = _ => null;

    public Func<CallArguments, BindingScope, PartLength> LengthOfWith { get; init; } = (_, _) => PartLength.Open;

    public Func<CallArguments, BindingScope, Curve>? BindWith { get; init; }

    public Func<CallArguments, BindingScope, Trace>? ReplayWith { get; init; }

    public Func<CallArguments, BindingScope, IEnumerable<NamedCurve>> CompanionsWith { get; init; } = (_, _) => [];

    public Func<CallArguments, BindingScope, IEnumerable<Feedback>> FeedbackWith { get; init; } = (_, _) => [];

    internal override Violation? Check(CallExpression call) => CheckWith(Of(call));

    internal override PartLength LengthOf(BoundCall call) => LengthOfWith(Of(call), call.Scope);

    internal override Curve Bind(BoundCall call) => BindWith!(Of(call), call.Scope);

    internal override Trace? Replay(BoundCall call) => ReplayWith?.Invoke(Of(call), call.Scope);

    internal override IEnumerable<NamedCurve> Companions(BoundCall call) => CompanionsWith(Of(call), call.Scope);

    internal override IEnumerable<Feedback> Feedback(BoundCall call) => FeedbackWith(Of(call), call.Scope);

    private static CallArguments Of(CallExpression call) => new(call.Definition, call.Arguments);
}
