using Anneal.Composition;
using Anneal.Dialects.TorchReplay;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>ignite.ConcatScheduler</c>.</summary>
internal sealed class IgniteConcatScheduler : IgniteDefinition
{
    public static readonly Parameter<ValueList<CallExpression>> Schedulers = Required(
        "schedulers",
        Kinds.ListOf(Kinds.CallOf(FrameworkName)),
        "the schedulers in turn, at least two"
    );
    public static readonly Parameter<ValueList<double>> Durations = Required(
        "durations",
        Kinds.ListOf(Kinds.PythonInteger("an integer", _ => true)),
        "steps of each but the last",
        ParameterRole.Durations
    );

    public IgniteConcatScheduler()
        : base(
            "ConcatScheduler",
            "Schedulers one after another, each from its own start on.",
            Schedulers,
            Durations,
            SaveHistory
        )
    {
        Formula = "schedulers[i](t - start_i)";
        Example =
            "ignite.ConcatScheduler(schedulers=[LinearCyclicalScheduler(start_value=0.1, end_value=0.5, "
            + "cycle_size=60), CosineAnnealingScheduler(start_value=0.5, end_value=0.01, cycle_size=60)], "
            + "durations=[30])";
        Conventions =
            "The next scheduler acts from its own step on, at its own clock 0. A first duration of 0 skips the first "
            + "scheduler; a later one of 0, or a negative one, lasts for ever.";
    }

    internal override Violation? Check(CallExpression call)
    {
        var (schedulers, durations) = (Schedulers.In(call), Durations.In(call).Count);
        if (schedulers.Count < 2)
            return new($"'schedulers' must be at least two, but there were {schedulers.Count}.", Schedulers);
        if (durations != schedulers.Count - 1)
            return new(
                $"'durations' must be one fewer than 'schedulers' ({schedulers.Count}), but there were {durations}.",
                Durations
            );
        return schedulers.FirstOrDefault(part => part.Definition is IgniteReduceLROnPlateauScheduler) is { } wrong
            ? new(
                $"'schedulers' must not have {wrong.Definition.Name}, since it needs a metric at every step; write "
                    + "it as "
                    + "feedback after the schedule: … | plateau(…).",
                Schedulers
            )
            : null;
    }

    internal override Curve Bind(BoundCall call)
    {
        var turns = Turns(call)
            .Select(turn => (Part: turn.Part.Expression.Definition.Bind(turn.Part), turn.Length))
            .ToArray();
        return Array.TrueForAll(turns, turn => turn.Part is Schedule)
            ? Sequence.Of([.. turns.Select(turn => ((Schedule)turn.Part, turn.Length))])
            : new IgniteTrace(call);
    }

    private protected override IgniteScheduler Construct(BoundCall call, TorchGroup group) =>
        new IgniteConcat([.. Turns(call).Select(turn => (Of(turn.Part, group), turn.Length))]);

    /// <summary>The schedulers that get a turn, and how long: until one lasts for ever.</summary>
    private static IEnumerable<(BoundCall Part, long? Length)> Turns(BoundCall call)
    {
        var (schedulers, durations) = (Schedulers.In(call), Durations.In(call));
        // Only before the very first call is a duration of 0 seen in time; later it is counted below 0 and never met
        // again.
        for (var i = durations[0] == 0 ? 1 : 0; i < schedulers.Count; i++)
        {
            var isLast = i == durations.Count || durations[i] <= 0;
            yield return (call.With(schedulers[i]), isLast ? null : (long)durations[i]);
            if (isLast)
                yield break;
        }
    }
}
