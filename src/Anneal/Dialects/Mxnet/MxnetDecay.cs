using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>A scheduler of MXNet that goes down to a last rate.</summary>
internal abstract class MxnetDecay : MxnetDefinition
{
    public static readonly Parameter<double> MaxUpdate = Required(
        "max_update",
        Integer,
        "the update at which the decay ends, the warm-up included; at least 1",
        ParameterRole.Length
    );
    public static readonly Parameter<ScheduleValue> FinalRate = Real("final_lr", 0, "the rate at the end");

    private protected MxnetDecay(string name, string summary, params ReadOnlySpan<Parameter> parameters)
        : base(name, summary, [MaxUpdate, BaseRate, .. parameters, FinalRate]) =>
        Conventions =
            "max_update includes the warm-up. The end is reached at update number max_update (from 0), and the last "
            + "rate stays. A warm-up as long as max_update fails there in MXNet and stays at its last rate here; a "
            + "longer one is followed by base_lr for ever.";

    internal sealed override PartLength LengthOf(BoundCall call) => PartLength.Of(Bind(call));

    // The decay's own clock begins after the warm-up; MXNet fails where nothing is left for it, and keeps the base
    // rate where less than nothing is.
    internal sealed override Curve Bind(BoundCall call)
    {
        var warmup = WarmupOf(call);
        return ((long)MaxUpdate.In(call) - warmup.Steps) switch
        {
            0 => warmup.Curve.For(warmup.Steps - 1),
            < 0 => warmup.Then(Schedule.Constant(warmup.FinalRate)),
            var steps => warmup.Then(Decay(call, warmup.FinalRate, call.Value(FinalRate), steps)),
        };
    }

    internal sealed override Trace Replay(BoundCall call) =>
        Replay(call, WarmupOf(call), (long)MaxUpdate.In(call), call.Value(FinalRate));

    private protected sealed override Violation? CheckDecay(CallExpression call) =>
        MaxUpdate.Violates(call, "at least 1", steps => steps >= 1);

    private protected abstract Schedule Decay(BoundCall call, double initial, double final, long steps);

    private protected abstract Trace Replay(BoundCall call, MxnetWarmup warmup, long maxUpdate, double final);
}
