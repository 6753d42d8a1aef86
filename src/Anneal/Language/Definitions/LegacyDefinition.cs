using Anneal.Curves.Progress;
using Anneal.Language.Binding;
using Anneal.Language.Expressions;

namespace Anneal.Language.Definitions;

/// <summary>A definition out of delegates; it goes when the last of them is an object.</summary>
internal sealed class LegacyDefinition(string name, string summary, params ReadOnlySpan<Parameter> parameters)
    : CurveDefinition(null, name, summary, parameters)
{
    public Func<CallArguments, string?> CheckWith { get; init; } = _ => null;

    public Func<CallArguments, BindingScope, PartLength> LengthOfWith { get; init; } = (_, _) => PartLength.Open;

    public Func<CallArguments, BindingScope, Curve>? BindWith { get; init; }

    public Func<CallArguments, BindingScope, ProgressCurve>? ProgressWith { get; init; }

    public Func<CallArguments, BindingScope, Trace>? ReplayWith { get; init; }

    public Func<CallArguments, BindingScope, IEnumerable<NamedCurve>> CompanionsWith { get; init; } = (_, _) => [];

    public Func<CallArguments, BindingScope, IEnumerable<Feedback>> FeedbackWith { get; init; } = (_, _) => [];

    internal override Violation? Check(CallExpression call) => CheckWith(Of(call));

    internal override PartLength LengthOf(CallExpression call, BindingScope scope) =>
        ProgressWith is null ? LengthOfWith(Of(call), scope) : PartLength.Rest;

    internal override Curve Bind(CallExpression call, BindingScope scope) =>
        ProgressWith is null
            ? BindWith!(Of(call), scope)
            : ProgressWith(Of(call), scope).Over(scope.WholeSteps((Length?)null));

    internal override Trace? Replay(CallExpression call, BindingScope scope) => ReplayWith?.Invoke(Of(call), scope);

    internal override IEnumerable<NamedCurve> Companions(CallExpression call, BindingScope scope) =>
        CompanionsWith(Of(call), scope);

    internal override IEnumerable<Feedback> Feedback(CallExpression call, BindingScope scope) =>
        FeedbackWith(Of(call), scope);

    private static CallArguments Of(CallExpression call) => new(call.Definition, call.Arguments);
}
