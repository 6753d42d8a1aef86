using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>optax.sgdr_schedule</c>.</summary>
internal sealed class OptaxSgdrSchedule : OptaxDefinition
{
    public static readonly Parameter<ValueList<CallExpression>> Cycles = Required(
        "cosine_kwargs",
        Kinds.ListOf(Kinds.KeywordsOf("optax", OptaxWarmupCosineDecaySchedule.FunctionName)),
        "the arguments of warmup_cosine_decay_schedule for each cycle"
    );

    public OptaxSgdrSchedule()
        : base("sgdr_schedule", "Cycles of a warm-up and half a cosine, one after the other.", Cycles)
    {
        Formula = "warmup_cosine_decay_schedule of cycle i at t - the decay_steps of all before it";
        Source += "; Loshchilov and Hutter 2017, SGDR, arXiv:1608.03983";
        Example =
            "optax.sgdr_schedule([{'init_value': 0, 'peak_value': 0.1, 'warmup_steps': 10, 'decay_steps': 100}, "
            + "{'init_value': 0, 'peak_value': 0.05, 'warmup_steps': 10, 'decay_steps': 200}])";
        Conventions = "Each cycle is decay_steps long, its warm-up included. The last value of the last cycle stays.";
    }

    internal override Violation? Check(CallExpression call)
    {
        if (Cycles.In(call) is { Count: > 0 } cycles)
            return cycles
                .Select(cycle =>
                    OptaxWarmupCosineDecaySchedule.Steps.Violates(cycle, "a whole number", steps =>
                        steps == Math.Floor(steps)
                    )
                )
                .FirstOrDefault(violation => violation is not null);
        return new(
            $"'{Cycles.Name}' of '{FullName}' must have at least one cycle, but is empty; optax fails at the first "
                + "call.",
            Cycles
        );
    }

    internal override Curve Bind(BoundCall call)
    {
        var (schedules, ends, end) = (new List<Schedule>(), new List<long>(), 0L);
        foreach (var cycle in Cycles.In(call))
        {
            schedules.Add((Schedule)cycle.Definition.Bind(call.With(cycle)));
            ends.Add(end += (long)OptaxWarmupCosineDecaySchedule.Steps.In(cycle));
        }
        return Join([.. schedules], ends);
    }
}
