using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>mmengine.ExponentialLR</c>.</summary>
internal sealed class MmengineExponentialLR : MmengineDefinition
{
    public static readonly Parameter<double> Gamma = Number("gamma", "what each step multiplies by");

    public MmengineExponentialLR()
        : base("ExponentialLR", "Multiplied by gamma at every step.", Gamma)
    {
        Formula = "base * gamma^t";
        Conventions = "convert_to_iter_based does not change gamma, which then acts at every update.";
        Example = "mmengine.ExponentialLR(gamma=0.95)";
    }

    internal override MmengineRule Rule(BoundCall call, MmengineSpan span) =>
        new MmengineExponentialLRRule(span, Gamma.In(call));
}
