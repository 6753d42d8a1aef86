using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>paddle.LinearLR</c>.</summary>
internal sealed class PaddleLinearLR : PaddleDefinition
{
    public static readonly Parameter<double> Total = WholeOf("total_steps", "steps of the line");
    public static readonly Parameter<double> First = Number("start_factor", 1.0 / 3, "the first factor") with
    {
        DefaultText = "1/3",
    };
    public static readonly Parameter<double> Last = Number("end_factor", 1, "the last factor");

    public PaddleLinearLR()
        : base("LinearLR", "A line between two factors of the rate.", Rate, Total, First, Last)
    {
        Formula = "lr * (start + (end - start) * t/total_steps) up to total_steps";
        Example = "paddle.LinearLR(learning_rate=0.5, total_steps=100)";
    }

    internal override Violation? Check(CallExpression call) =>
        First.Violates(call, "greater than 0 and at most 1", factor => factor is > 0 and <= 1)
        ?? Last.Violates(call, "from 0 to 1", factor => factor is >= 0 and <= 1);

    internal override Curve Bind(BoundCall call)
    {
        var rate = call.Value(Rate);
        return new LinearRamp(rate * First.In(call), rate * Last.In(call), Total.In(call));
    }
}
