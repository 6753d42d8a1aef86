using Anneal.Interop.Python.Reading;
using Anneal.Interop.Python.Reading.Trainers;

namespace Anneal.Interop.Python.Schedules;

/// <summary>Finds out how often a scheduler is stepped in how long a run.</summary>
/// <param name="trace">What the source does.</param>
/// <param name="scheduler">The scheduler.</param>
/// <param name="said">When the schedule is advanced, where the caller says so.</param>
internal sealed class LoopRunReader(EventTrace trace, SchedulerValue scheduler, StepFrequency? said)
{
    /// <summary>The run; where the source does not say it, why.</summary>
    public (LoopRun? Run, string? Unknown, SourceGap Gap) Read()
    {
        var steps = trace.StepsOf(scheduler).Where(step => step.CountsUpdates == CountsUpdates).ToArray();
        // Where branches tell schedulers apart, a metric is for the one that watches it.
        var step = steps.FirstOrDefault(step => step.Arguments.Count > 0 == scheduler.IsPlateau)
            ?? steps.FirstOrDefault();
        if (step is null)
            return (null, $"only {(CountsUpdates ? "epochs" : "updates")} are told to it in this file", default);
        SchedulerStepEvent[] places =
        [
            .. steps
                .Where(other => other.CanMeet(step) && other.Arguments.Count > 0 == step.Arguments.Count > 0)
                .DistinctBy(other => other.Context.Innermost),
        ];
        if (places.Length == 1)
            return ReadAt(step);
        if (places.Any(one => !Trains(one) || places.Any(other => one != other && IsAround(one, other))))
            return (null, "it is stepped in several loops", default);
        return Together([.. places.Select(ReadAt)]);
    }

    // timm's listens to the one or to the other.
    private bool CountsUpdates =>
        scheduler is { Definition.Framework: "timm", Arguments: { } made }
        && made.Named("t_in_epochs") is LiteralValue { Text: "False" };

    private bool Learns =>
        trace.Events.Any(happened => happened is BackwardEvent or HandoverEvent { IsCalledTraining: true });

    // A loop that only steps the scheduler looks ahead, or catches up with a run that resumes.
    private bool Trains(SchedulerStepEvent step) =>
        step.Context.Innermost is { } loop && trace.In(loop).Any(EventTrace.Trains);

    private static bool IsAround(ProgramEvent one, ProgramEvent other) =>
        one.Context.Innermost is null || other.Context.Loops.Contains(one.Context.Innermost);

    // Loops that follow one another are one run.
    private static (LoopRun? Run, string? Unknown, SourceGap Gap) Together(
        (LoopRun? Run, string? Unknown, SourceGap Gap)[] parts
    )
    {
        if (Array.Find(parts, part => part.Run is null) is { Unknown: not null } unknown)
            return unknown;
        LoopRun[] runs = [.. parts.Select(part => part.Run!)];
        if (
            Array.Exists(runs, run =>
                run.Frequency != runs[0].Frequency || run.Limits.Count > 0 || run.Accumulation is not null
            )
        )
            return (null, "it is stepped in several loops of different kinds", default);
        var first = runs[0] with { MayEndEarly = Array.Exists(runs, run => run.MayEndEarly) };
        var whole =
            first.Frequency == StepFrequency.Epoch
                ? first with
                {
                    Epochs = [Sum([.. runs.Select(run => run.Epochs)])],
                }
                : first with
                {
                    Epochs = [],
                    Batches = [Sum([.. runs.Select(run => (IReadOnlyList<Value>)[.. run.Epochs, .. run.Batches])])],
                };
        return (whole, null, default);
    }

    private static ComputedValue Sum(IReadOnlyList<Value>[] products) =>
        new([.. products.SelectMany(factors => factors)], assumed =>
        {
            var sum = (double?)0;
            foreach (var factors in products)
                sum += factors.Aggregate((double?)1, (product, factor) => product * factor.Number(assumed));
            return sum;
        });

    private (LoopRun? Run, string? Unknown, SourceGap Gap) ReadAt(SchedulerStepEvent step)
    {
        if (scheduler.IsPlateau && PeriodOf(step) is not null)
            return (null, Invariant($"line {step.At.Line} tells it a metric in some passes only"), default);
        var position = IsMovedByHand(step) ? StepPosition.Of(step.Argument) : null;
        if (DoubtOf(step, position) is { } doubt)
            return (null, doubt, default);
        if (step.Context.LostSince is { } line && said is null)
            return (
                null,
                Invariant(
                    $"cannot tell whether it is stepped once a batch or once an epoch: indentation lost at line {line}"
                ),
                SourceGap.Frequency
            );
        var around = LoopsOf(step);
        if (position is not null)
            // What it is told is how many passes of that loop there were.
            around = [.. around.Take(around.FindIndex(loop => loop == position.Loop) + 1)];
        if (around.Count == 0)
            return (
                null,
                scheduler.MadeIn.Count > 0
                    ? Invariant($"line {step.At.Line} steps it once for each time that it is made")
                    : Invariant($"line {step.At.Line} steps it outside of any loop"),
                default
            );
        var update = UpdateFor(step, around);
        var trained = update is null ? around : LoopsOf(update);
        if (trained.Count < around.Count || !trained.Take(around.Count).SequenceEqual(around))
            return (null, "it is stepped in another loop than the optimizer", default);

        if (scheduler.IsStepped && update is not null && !Learns)
            return (null, "no gradients are computed beside its steps, as in a test or for a picture", default);

        var hasInner = trained.Count > around.Count;
        var frequency = said ?? FrequencyIn(around, hasInner, hasUpdate: update is not null);
        var period = update is null ? null : PeriodOf(update);
        if ((frequency == StepFrequency.Epoch || period is null) && PeriodOf(step) is not null && said is null)
            return (null, Invariant($"line {step.At.Line} steps it in some passes only"), default);
        if (frequency == StepFrequency.Batch && (period is null || said is null && PeriodOf(step) is not null))
            frequency = StepFrequency.Update;
        var epochs = Math.Max(1, hasInner ? around.Count : around.Count - 1);
        var limits = trained.SelectMany(loop => loop.Limits).ToArray();
        Value[] counts =
        [
            .. trained.Select(loop => loop.IsOpen && limits.Length > 0 ? Iteration.Endless.Count : loop.Count),
        ];
        // Of one loop alone each pass is an update, and an epoch where it is called so and trains elsewhere.
        if (frequency == StepFrequency.Epoch && !hasInner && step.Context.LostSince is null)
            epochs = around.Count;
        var batches = update is null && epochs == counts.Length ? [TrainerSettings.OpenBatches] : counts[epochs..];
        if (scheduler.IsPlateau && frequency != StepFrequency.Epoch && counts.Length == 1)
            return (null, "it is told a metric once an update, of which the rules know nothing", default);
        if (position is null)
            counts = [.. trained.Zip(counts, (loop, count) => PartOfRun.Of(loop, count, InPartOnly(step)))];
        if (position is { Shift: 1 })
            counts[0] = Arithmetic.Of("+", counts[0], LiteralValue.Of(1));
        // One loop over batches is one epoch of them.
        var isOneEpoch = counts.Length == 1 && frequency != StepFrequency.Epoch && !trained[0].IsOfEpochs;
        var run = isOneEpoch
            ? new LoopRun(frequency, [], counts, period)
            : new LoopRun(frequency, counts[..epochs], batches, period);
        var isRestored = position is null && RestoredPosition.IsBefore(trace, scheduler, step);
        if (isRestored && RestoredPosition.IsOpen(trained[0].First))
            return (null, RestoredPosition.Unknown, default);
        // Of positions the schedule's end, and what comes after it, are not sure.
        var isPart = InPartOnly(step).Any();
        var isMoved = position is { Shift: 1 } || isPart;
        return (
            run with
            {
                Limits = limits,
                MayBreak = trained.Any(loop => loop.MayEndEarly),
                MayEndEarly = isMoved || trained.Any(loop => loop.MayEndEarly),
                IsPart = isPart,
                Start = isRestored ? StartOf(run, trained[0]) : null,
            },
            null,
            default
        );
    }

    // A scheduler whose saved state is loaded stands where the run begins.
    private static Value? StartOf(LoopRun run, CountedLoop outermost)
    {
        if (RestoredPosition.PassesBefore(outermost.First) is not { } passes)
            return null;
        var isOfEpochs = run.Frequency == StepFrequency.Epoch;
        // What one pass of the outermost loop is made of.
        var within = run.Epochs.Concat(isOfEpochs ? [] : run.Batches).Skip(1);
        return RestoredPosition.StepsBefore(passes, [.. within], isOfEpochs ? null : run.Accumulation);
    }

    private bool IsMovedByHand(SchedulerStepEvent step) =>
        step.Arguments.Count > 0 && scheduler is { IsStepped: true, IsPlateau: false };

    // What must hold of how far the run is for a step, and need not for the scheduler to be made.
    private IEnumerable<Condition> InPartOnly(SchedulerStepEvent step) =>
        step.Context.Conditions.Where(condition =>
            condition.Kind == ConditionKind.Progress && !Condition.Follow([condition], scheduler.Conditions)
        );

    private string? DoubtOf(SchedulerStepEvent step, StepPosition? position)
    {
        if (position is { Shift: 0 or 1 } && LoopsOf(step) is [var outer, ..] && outer == position.Loop)
            return null;
        if (IsMovedByHand(step) || step.SaysPosition && scheduler.Definition?.Framework != "timm")
            return Invariant($"line {step.At.Line} says its position itself");
        if (InPartOnly(step).Any(condition => !PartOfRun.IsCounted(condition, LoopsOf(step))))
            return Invariant($"line {step.At.Line} steps it in a part of the run only");
        return null;
    }

    private OptimizerStepEvent? UpdateFor(SchedulerStepEvent step, List<CountedLoop> around)
    {
        var updates = trace
            .Of<OptimizerStepEvent>()
            .Where(update => update.Context.Loops.Intersect(around).Any() && update.MayBeOf(scheduler.Optimizer))
            .ToArray();
        return updates.FirstOrDefault(candidate => candidate.CanMeet(step)) ?? updates.FirstOrDefault();
    }

    private static StepFrequency FrequencyIn(List<CountedLoop> around, bool hasInner, bool hasUpdate)
    {
        if (hasInner)
            return StepFrequency.Epoch;
        if (hasUpdate || around.Count != 1)
            return StepFrequency.Batch;
        return around[0].IsOfEpochs || around[0].Count.Number(Assumptions.None) is not null
            ? StepFrequency.Epoch
            : StepFrequency.Batch;
    }

    /// <summary>The loops around an event within those that the scheduler is made in.</summary>
    private List<CountedLoop> LoopsOf(ProgramEvent happened)
    {
        HashSet<Loop> left = [.. scheduler.MadeIn, .. PassedOnce(happened)];
        return [.. happened.Context.Loops.Where(loop => !left.Contains(loop))];
    }

    // Of 'for phase in ["train", "val"]' only one pass trains.
    private static IEnumerable<Loop> PassedOnce(ProgramEvent happened) =>
        from condition in happened.Context.Conditions
        from column in (condition.Equal is var (left, right) ? new[] { left, right } : []).OfType<ColumnValue>()
        where column.Under(happened.Context.Conditions).Take(2).Count() == 1
        select column.Loop;

    private static Value? PeriodOf(ProgramEvent happened) =>
        happened.Context.Conditions.FirstOrDefault(condition => condition.Kind == ConditionKind.Periodic)?.Period;
}
