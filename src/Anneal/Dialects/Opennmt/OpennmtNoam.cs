using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>opennmt.noam</c>.</summary>
internal sealed class OpennmtNoam : OpennmtDefinition
{
    public OpennmtNoam()
        : base("noam", "The rate of the first transformer, times learning_rate.")
    {
        Formula = "lr * hidden_size^-0.5 * min(s^-0.5, s * warmup^-1.5), s = t + 1";
        Conventions = "The first update is step 1.";
        Example = "opennmt.noam(warmup_steps=100)";
    }

    internal override Curve Bind(BoundCall call) => new NoamDecay(RateIn(call), Size.In(call), WarmupIn(call));
}
