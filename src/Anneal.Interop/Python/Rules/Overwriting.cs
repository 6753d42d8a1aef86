using Anneal.Interop.Python.Functions;
using Anneal.Interop.Python.Reading;
using Anneal.Interop.Python.Reading.Trainers;

namespace Anneal.Interop.Python.Rules;

/// <summary>Two schedulers drive one optimizer, and one undoes what the other does.</summary>
internal static class Overwriting
{
    public static SourceRule Rule { get; } = new("LP013", "schedulers that overwrite each other", Check);

    private static IEnumerable<SourceFinding> Check(SourceProgram program)
    {
        foreach (var trace in program.Traces)
        {
            foreach (var lost in trace.Of<TrainerRunEvent>().Select(LostPlateau).OfType<SourceFinding>())
                yield return lost;
            SchedulerStepEvent[] steps =
            [
                .. trace.SchedulerSteps.Where(step =>
                    step.Schedulers is [{ IsStepped: true, Optimizer.Name: not null }]
                ),
            ];
            var driven = trace.SchedulerSteps.SelectMany(step => step.Schedulers.Select(each => each.Optimizer));
            var left = trace.Optimizers.Where(each => each is { Name: not null, IsShared: false }).Except(driven);
            OptimizerValue[] idle = [.. left.OfType<OptimizerValue>()];
            foreach (var (one, other) in Pairs(steps))
            {
                if (Undoing(idle, one.Schedulers[0], other.Schedulers[0]) is { } message)
                    yield return Rule.Find(
                        other.At,
                        LintSeverity.Warning,
                        message,
                        "give each optimizer one scheduler."
                    );
            }
        }
    }

    // Keras: what the plateau reduces at the end of an epoch, the other callback sets anew at the next one's beginning.
    private static SourceFinding? LostPlateau(TrainerRunEvent trainer)
    {
        var plateau = trainer.CertainCallbacks.FirstOrDefault(each => each.IsPlateau);
        var absolute = trainer.CertainCallbacks.FirstOrDefault(each =>
            each.Name == KerasTrainer.RateCallback
            && KerasTrainer.RuleOf(each) is { } rule
            && !EpochRule.TakesRate(rule)
        );
        if (plateau is null || absolute is null)
            return null;
        return Rule.Find(
            plateau.At,
            LintSeverity.Warning,
            Invariant(
                $"'{absolute.Name}' of line {absolute.At.Line} sets the rate of every epoch from the epoch alone, so "
                    + $"that it overwrites what '{plateau.Name}' has reduced."
            ),
            "leave one of them out, or give the other the rate before: def schedule(epoch, lr)."
        );
    }

    private static IEnumerable<(SchedulerStepEvent One, SchedulerStepEvent Other)> Pairs(SchedulerStepEvent[] steps) =>
        from other in steps
        let one = Array.Find(steps, earlier =>
            earlier.Order < other.Order
            && earlier.Schedulers[0] != other.Schedulers[0]
            && earlier.Schedulers[0].Optimizer == other.Schedulers[0].Optimizer
            && earlier.Context.Loops.Intersect(other.Context.Loops).Any()
            && earlier.CanMeet(other)
            && !Array.Exists([earlier, other], step =>
                step.Context.Conditions.Any(condition => condition.Kind != ConditionKind.Existence)
            )
        )
        where one is not null
        select (one, other);

    private static string? Undoing(OptimizerValue[] idle, SchedulerValue one, SchedulerValue other)
    {
        if (one.OverwritesRate || other.OverwritesRate)
        {
            var (absolute, lost) = other.OverwritesRate ? (other, one) : (one, other);
            return Invariant(
                $"'{absolute.Name}' sets the rate from the optimizer's first one, so that it overwrites what "
                    + $"'{lost.Name}' of line {lost.At.Line} has done."
            );
        }
        return idle.Length > 0 && one.Name == other.Name
            ? Invariant(
                $"two schedulers drive one optimizer (lines {one.At.Line} and {other.At.Line}), while another "
                    + $"optimizer has none."
            )
            : null;
    }
}
