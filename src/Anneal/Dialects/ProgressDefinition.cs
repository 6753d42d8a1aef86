using Anneal.Curves.Progress;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>
/// A schedule of a framework whose schedules are functions of the share of the run: it takes what a chain leaves it.
/// </summary>
internal abstract class ProgressDefinition(
    string framework,
    string name,
    string summary,
    params ReadOnlySpan<Parameter> parameters
) : CurveDefinition(framework, name, summary, parameters)
{
    /// <summary>The function.</summary>
    internal abstract ProgressCurve Progress(BoundCall call);

    internal sealed override bool AsksForLengths => true;

    internal sealed override PartLength LengthOf(BoundCall call) => PartLength.Rest;

    internal sealed override Curve Bind(BoundCall call) => Progress(call).Over(call.Scope.WholeSteps((Length?)null));

    /// <summary>The functions that a list of calls means.</summary>
    private protected static ValueList<ProgressCurve> Curves(
        Parameter<ValueList<CallExpression>> parts,
        BoundCall call
    ) => [.. parts.In(call).Select(part => ((ProgressDefinition)part.Definition).Progress(call.With(part)))];
}
