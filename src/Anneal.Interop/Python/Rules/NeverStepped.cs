using Anneal.Interop.Python.Reading;

namespace Anneal.Interop.Python.Rules;

/// <summary>A scheduler is made and never stepped, while its optimizer is.</summary>
internal static class NeverStepped
{
    public static SourceRule Rule { get; } = new("LP009", "scheduler never stepped", Check);

    private static IEnumerable<SourceFinding> Check(SourceProgram program)
    {
        var events = program.Traces.SelectMany(trace => trace.Events).ToArray();
        var stepped = events.SelectMany(Stepped).ToHashSet();
        var driven = stepped.OfType<SchedulerValue>().Select(scheduler => scheduler.Optimizer).ToHashSet();
        var updates = events
            .OfType<OptimizerStepEvent>()
            .Where(update => update.Context.Loops.Count > 0)
            .SelectMany(update => update.Optimizers.Select(optimizer => (optimizer, update)))
            .ToLookup(each => each.optimizer, each => each.update);
        return from scheduler in program.Schedulers
            where scheduler is { IsStepped: true, IsShared: false, Optimizer: { Name: not null, IsShared: false } }
            where !stepped.Contains(scheduler) && !driven.Contains(scheduler.Optimizer)
            where !program.IsPart(scheduler)
            let update = updates[scheduler.Optimizer!]
                .FirstOrDefault(update => !Condition.AreExclusive(update.Context.Conditions, scheduler.Conditions))
            where update is not null
            select Rule.Find(
                scheduler.At,
                LintSeverity.Warning,
                Invariant(
                    $"the scheduler is made, and its optimizer is stepped at line {update.At.Line}, but nothing steps "
                        + $"the scheduler: the rate never changes."
                ),
                "step it after the optimizer: once an update where it is sized in updates, else once an epoch."
            );
    }

    // What an event steps, or hands to whoever may step it.
    private static IEnumerable<Value> Stepped(ProgramEvent happened) =>
        happened switch
        {
            SchedulerStepEvent step => step.Schedulers,
            TrainerRunEvent trainer => trainer.Schedulers,
            HandoverEvent handover => handover.Given,
            _ => [],
        };
}
