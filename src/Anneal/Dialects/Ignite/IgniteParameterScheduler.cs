using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>
/// A scheduler of Ignite that sets values of its own, perhaps for one group only; others keep their rate.
/// </summary>
internal abstract class IgniteParameterScheduler(string name, string summary, params ReadOnlySpan<Parameter> parameters)
    : IgniteDefinition(name, summary, parameters)
{
    public static readonly Parameter<string> ParameterName = Optional(
        "param_name",
        Kinds.Text,
        "lr",
        "what is scheduled; has no effect here"
    );

    internal sealed override Curve Bind(BoundCall call) => IsForGroup(call) ? Lower(call) : new Constant(call.BaseRate);

    protected abstract Schedule Lower(BoundCall call);
}
