using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>A scheduler of sooftware with a line that stops one step before its end.</summary>
internal abstract class SooftwareWarmed(string name, string summary, params ReadOnlySpan<Parameter> further)
    : SooftwareDefinition(name, summary, [Initial, Peak, WarmupSteps, .. further])
{
    internal sealed override Curve Bind(BoundCall call)
    {
        var warmup = WarmupSteps.In(call);
        // Only calls before the last one of the warm-up set the rate.
        var last = (long)Math.Ceiling(warmup) - 1;
        if (last < 1)
            return new Constant(call.BaseRate);
        var line = new LinearRamp(call.Value(Initial), call.Value(Peak), warmup);
        return Sequence.Of((new Constant(call.BaseRate), 1), (new Held(new Ahead(line, 1), last - 1), null));
    }
}
