using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>optax.join_schedules</c>.</summary>
internal sealed class OptaxJoinSchedules : OptaxDefinition
{
    public static readonly Parameter<ValueList<ArgumentValue>> Schedules = Required(
        "schedules",
        Kinds.ListOf(Kinds.AnyOf(Kinds.FunctionOfStep, Kinds.CallOf("optax"))),
        "schedules of optax, or functions of the step"
    );
    public static readonly Parameter<ValueList<double>> Boundaries = Required(
        "boundaries",
        Kinds.ListOf(Kinds.WholeNumber),
        "the steps at which the second and every later schedule takes over",
        ParameterRole.Milestones
    );

    public OptaxJoinSchedules()
        : base("join_schedules", "Schedules one after the other, each with a clock of its own.", Schedules, Boundaries)
    {
        Formula = "the last schedule i whose boundaries[i-1] <= t, at t - boundaries[i-1]";
        Source = "optax, optax/schedules/_join.py";
        Example =
            "optax.join_schedules([optax.linear_schedule(0, 0.1, 100), optax.cosine_decay_schedule(0.1, 900)], "
            + "boundaries=[100])";
        Conventions =
            "The next schedule begins at the boundary itself, at its own step 0. Where boundaries decrease the later "
            + "schedule wins. What one list has more than the other is ignored.";
    }

    internal override Violation? Check(CallExpression call) =>
        Schedules.In(call).Count > 0
            ? null
            : new(
                $"'schedules' of '{FullName}' must have at least one schedule, but is empty; optax fails at the first "
                    + "call.",
                Schedules
            );

    internal override Curve Bind(BoundCall call) =>
        Join(
            [.. Schedules.In(call).Select(item => Binder.Schedule(Kinds.FunctionOfStep.ValueOf(item), call.Scope))],
            [.. Boundaries.In(call).Select(boundary => (long)boundary)]
        );
}
