using Anneal.Interop.Python.Reading;

namespace Anneal.Interop.Python.Schedules;

/// <summary>What the loops around a scheduler's step say of the run.</summary>
/// <param name="Frequency">When the loop advances the schedule.</param>
/// <param name="Epochs">How many epochs it has.</param>
/// <param name="Batches">How many batches an epoch has; null where each epoch is one.</param>
/// <param name="Accumulation">Batches for one update; null where it is one.</param>
internal sealed record LoopRun(
    StepFrequency Frequency,
    IReadOnlyList<Value> Epochs,
    IReadOnlyList<Value> Batches,
    Value? Accumulation
)
{
    /// <summary>The run; where the source does not say it, why.</summary>
    /// <param name="trace">What the source does.</param>
    /// <param name="scheduler">The scheduler.</param>
    /// <param name="said">When the schedule is advanced, where the caller says so.</param>
    public static (LoopRun? Run, string? Unknown, SourceGap Gap) Of(
        EventTrace trace,
        SchedulerValue scheduler,
        StepFrequency? said
    )
    {
        var steps = trace
            .SchedulerSteps.Where(step => step.Schedulers.Contains(scheduler) && !step.CountsUpdates)
            .ToArray();
        // Where branches tell schedulers apart, a metric is for the one that watches it.
        var step = steps.FirstOrDefault(step => step.Arguments.Count > 0 == scheduler.IsPlateau)
            ?? steps.FirstOrDefault();
        if (step is null)
            return (null, "only updates are told to it in this file", default);
        if (step.SaysPosition && scheduler.Definition?.Framework != "timm")
            return (null, FormattableString.Invariant($"line {step.At.Line} says its position itself"), default);
        if (steps.Any(other => other.CanMeet(step) && !other.Context.Loops.SequenceEqual(step.Context.Loops)))
            return (null, "it is stepped in several loops", default);
        if (
            step.Context.Conditions.Any(condition =>
                condition.Kind == ConditionKind.Progress && !Condition.Follow([condition], scheduler.Conditions)
            )
        )
            return (
                null,
                FormattableString.Invariant($"line {step.At.Line} steps it in a part of the run only"),
                default
            );
        if (step.Context.LostSince is { } line && said is null)
            return (
                null,
                FormattableString.Invariant(
                    $"cannot tell whether it is stepped once a batch or once an epoch: indentation lost at line {line}"
                ),
                SourceGap.Frequency
            );

        var around = Own(step);
        if (around.Count == 0)
            return (null, FormattableString.Invariant($"line {step.At.Line} steps it outside of any loop"), default);
        var updates = trace
            .Of<OptimizerStepEvent>()
            .Where(update =>
                update.Context.Loops.Intersect(around).Any()
                && (
                    scheduler.Optimizer is not { Name: not null } driven
                    || update.Optimizers.Any(optimizer => optimizer == driven || optimizer.Name is null)
                )
            )
            .ToArray();
        var update = updates.FirstOrDefault(candidate => candidate.CanMeet(step)) ?? updates.FirstOrDefault();
        var trained = update is null ? [] : Own(update);
        var inner =
            trained.Count > around.Count && trained.Take(around.Count).SequenceEqual(around)
                ? trained.Skip(around.Count).ToList()
                : [];
        if (update is not null && inner.Count == 0 && !trained.SequenceEqual(around))
            return (null, "it is stepped in another loop than the optimizer", default);

        var frequency = said
            ?? (
                inner.Count > 0 ? StepFrequency.Epoch
                : update is null
                    ? around.Count == 1
                        && (around[0].IsOfEpochs || around[0].Count.Number(Assumptions.None) is not null)
                            ? StepFrequency.Epoch
                        : StepFrequency.Batch
                : StepFrequency.Batch
            );
        var period = update is null ? null : PeriodOf(update);
        if (frequency == StepFrequency.Batch && said is null && PeriodOf(step) is not null)
            frequency = StepFrequency.Update;
        if (frequency == StepFrequency.Batch && period is null)
            frequency = StepFrequency.Update;
        IEnumerable<Loop> all = inner.Count > 0 ? [.. around, .. inner] : around;
        // Of one loop alone each pass is an update, and an epoch where it is called so and trains elsewhere.
        var epochs =
            frequency == StepFrequency.Epoch && inner.Count == 0 && step.Context.LostSince is null
                ? all
                : all.Take(Math.Max(1, inner.Count > 0 ? around.Count : around.Count - 1));
        var outermost = epochs.ToList();
        var batches = all.Skip(outermost.Count).ToList();
        if (batches.Count == 0 && update is null)
            return (new(frequency, Counts(outermost), [new UnknownValue(UnknownBatches)], period), null, default);
        return (new(frequency, Counts(outermost), Counts(batches), period), null, default);

        List<Loop> Own(ProgramEvent happened) =>
            [.. happened.Context.Loops.Except(scheduler.MadeIn).Except(PassedOnce(happened))];
    }

    /// <summary>A run that the caller says.</summary>
    public static LoopRun Said(StepFrequency frequency) => new(frequency, [], [new UnknownValue(UnknownBatches)], null);

    /// <summary>What the number of batches is called where no loop of the source goes over them.</summary>
    private const string UnknownBatches = "batches in an epoch";

    private static Value[] Counts(IEnumerable<Loop> loops) => [.. loops.Select(loop => loop.Count)];

    // Of 'for phase in ["train", "val"]' only one pass trains.
    private static IEnumerable<Loop> PassedOnce(ProgramEvent happened) =>
        from condition in happened.Context.Conditions
        from column in (condition.Equal is var (left, right) ? new[] { left, right } : []).OfType<ColumnValue>()
        where column.Under(happened.Context.Conditions).Take(2).Count() == 1
        select column.Loop;

    private static Value? PeriodOf(ProgramEvent happened) =>
        happened.Context.Conditions.FirstOrDefault(condition => condition.Kind == ConditionKind.Periodic)?.Period;
}
