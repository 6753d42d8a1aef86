using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>mmengine.LinearLR</c>.</summary>
internal sealed class MmengineLinearLR : MmengineDefinition
{
    public static readonly Parameter<double> StartFactor = Number("start_factor", 1.0 / 3, "the first factor") with
    {
        DefaultText = "1/3",
    };
    public static readonly Parameter<double> EndFactor = Number("end_factor", 1, "the last factor");

    public MmengineLinearLR()
        : base("LinearLR", "A line between two factors of the rate.", StartFactor, EndFactor)
    {
        Formula = "base * (start + (end - start) * t/(end - begin - 1))";
        Conventions = "The end value is used at step end - 1. Without an end it hardly moves.";
        Example = "mmengine.LinearLR(start_factor=0.001, end=100)";
    }

    internal override Violation? Check(CallExpression call) =>
        StartFactor.Violates(call, "from 0 to 1", factor => factor is >= 0 and <= 1)
        ?? EndFactor.Violates(call, "from 0 to 1", factor => factor is >= 0 and <= 1)
        ?? base.Check(call);

    internal override MmengineRule Rule(BoundCall call, MmengineSpan span) =>
        new MmengineLinearLRRule(span, StartFactor.In(call), EndFactor.In(call));
}
