using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>mmengine.ConstantLR</c>.</summary>
internal sealed class MmengineConstantLR : MmengineDefinition
{
    public static readonly Parameter<double> Factor = Number("factor", 1.0 / 3, "what the rate is multiplied by") with
    {
        DefaultText = "1/3",
    };

    public MmengineConstantLR()
        : base("ConstantLR", "A factor that is undone at the last step.", Factor)
    {
        Formula = "base * factor, then base from end - 1 on";
        Conventions = "The factor is undone at step end - 1.";
        Example = "mmengine.ConstantLR(factor=0.1, end=100)";
    }

    internal override Violation? Check(CallExpression call) =>
        Factor.Violates(call, "from 0 to 1", factor => factor is >= 0 and <= 1) ?? base.Check(call);

    internal override MmengineRule Rule(BoundCall call, MmengineSpan span) =>
        new MmengineConstantLRRule(span, Factor.In(call));
}
