using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>olmo.constant</c>.</summary>
internal sealed class OlmoConstant : OlmoDefinition
{
    public OlmoConstant()
        : base("constant", "The group's own rate at every step.")
    {
        Formula = "base";
        Conventions = "It takes no notice of its arguments.";
        Example = "olmo.constant(t_warmup=100)";
    }

    internal override Schedule Over(BoundCall call, long max) => new Constant(call.BaseRate);
}
