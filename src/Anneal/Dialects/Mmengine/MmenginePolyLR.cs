using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>mmengine.PolyLR</c>.</summary>
internal sealed class MmenginePolyLR : MmengineDefinition
{
    public static readonly Parameter<double> Power = Number("power", 1, "the power of what is left");

    public MmenginePolyLR()
        : base("PolyLR", "A power of what is left, from the present rate to the least one.", Least, Power)
    {
        Formula = "eta_min + (base - eta_min) * (1 - t/(end - begin - 1))^power";
        Conventions = "The end value is used at step end - 1. Without an end it hardly moves.";
        Example = "mmengine.PolyLR(power=0.9, eta_min=0.0001, end=100)";
    }

    internal override MmengineRule Rule(BoundCall call, MmengineSpan span) =>
        new MmenginePolyLRRule(span, Least.IsIn(call) ? call.Scope.Value(Least.In(call)) : 0, Power.In(call));
}
