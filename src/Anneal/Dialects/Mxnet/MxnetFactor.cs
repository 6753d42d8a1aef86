using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>mxnet.FactorScheduler</c>.</summary>
internal sealed class MxnetFactor : MxnetDefinition
{
    public const double DefaultLeast = 1e-8;

    public static readonly Parameter<double> Interval = Number(
        "step",
        "updates between drops; at least 1",
        ParameterRole.WholePeriod
    );
    public static readonly Parameter<ScheduleValue> Least = Real(
        "stop_factor_lr",
        DefaultLeast,
        "what no drop goes below"
    );

    public MxnetFactor()
        : base(
            "Factor",
            "Multiplies the rate by factor once every step updates, down to a floor.",
            Interval,
            Factor,
            Least,
            BaseRate
        )
    {
        Formula = "max(stop_factor_lr, base_lr * factor^floor((t - 1)/step)) from update step + 1 on, base_lr before";
        Example = "mxnet.FactorScheduler(step=10, factor=0.9, base_lr=0.1)";
        Conventions =
            "Drops one update after the boundary: update number step (from 0) still has the old rate. Drops due during "
            + "the warm-up are made up for when it ends. The first drop raises a rate that is below stop_factor_lr. "
            + "Never ends.";
    }

    internal override Curve Bind(BoundCall call)
    {
        var trace = Replay(call);
        return trace.Closed is { } closed ? trace.Warmup.ThenInTheMiddleOf(closed) : trace;
    }

    internal override MxnetFactorTrace Replay(BoundCall call) =>
        new(WarmupOf(call), Interval.In(call), Factor.In(call), call.Value(Least));

    private protected override Violation? CheckDecay(CallExpression call) =>
        Interval.Violates(call, "at least 1", step => step >= 1) ?? FactorAboveOne(call);
}
