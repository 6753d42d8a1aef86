using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>d2l.SquareRootScheduler</c>.</summary>
internal sealed class D2lSquareRoot : D2lDefinition
{
    public const double DefaultRate = 0.1;

    public static readonly Parameter<ScheduleValue> Rate = Real("lr", DefaultRate, "value at step 0");

    public D2lSquareRoot()
        : base("SquareRoot", "One over the square root of the number of calls.", Rate)
    {
        Formula = "lr * (t + 1)^(-1/2)";
        Example = "d2l.SquareRootScheduler(lr=0.1) every 1ep";
        Conventions = "The first update gets lr. Never ends.";
    }

    internal override Curve Bind(BoundCall call) => new InverseSquareRootDecay(call.Value(Rate));
}
