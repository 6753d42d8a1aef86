using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>d2l.FactorScheduler</c>.</summary>
internal sealed class D2lFactor : D2lDefinition
{
    public const double DefaultFactor = 1;
    public const double DefaultLeast = 1e-7;
    public const double DefaultRate = 0.1;

    public static readonly Parameter<double> Factor = Number("factor", DefaultFactor, "what each call multiplies by");
    public static readonly Parameter<ScheduleValue> Least = Real(
        "stop_factor_lr",
        DefaultLeast,
        "what no call goes below"
    );
    public static readonly Parameter<ScheduleValue> Rate = Real(BaseLr, DefaultRate, "the rate before the first call");

    public D2lFactor()
        : base(
            "Factor",
            "Multiplies the rate by factor at every call, the first included, down to a floor.",
            Factor,
            Least,
            Rate
        )
    {
        Formula = "max(stop_factor_lr, base_lr * factor^(t + 1))";
        Example = "d2l.FactorScheduler(factor=0.9, stop_factor_lr=0.01, base_lr=2) every 1ep";
        Conventions = "The first update gets base_lr * factor, not base_lr. Never ends.";
    }

    internal override Curve Bind(BoundCall call)
    {
        var trace = Replay(call);
        return (Curve?)trace.Closed ?? trace;
    }

    internal override D2lFactorTrace Replay(BoundCall call) =>
        new(call.Value(Rate), Factor.In(call), call.Value(Least));
}
