using Anneal.Interop.Python.Reading;
using Anneal.Lint;

namespace Anneal.Interop.Python.Rules;

/// <summary>A scheduler's <c>step</c> is given what it does not take, or not what it needs.</summary>
internal static class WrongStepArguments
{
    private static readonly HashSet<string> TakeNone = ["SequentialLR", "ChainedScheduler"];

    public static SourceRule Rule { get; } = new("LP006", "wrong arguments of a scheduler's step", Check);

    private static IEnumerable<SourceFinding> Check(EventTrace trace)
    {
        foreach (var step in trace.SchedulerSteps.Where(step => !step.CountsUpdates))
        {
            // A branch beside this one steps it otherwise: the source tells its schedulers apart.
            if (
                trace.SchedulerSteps.Any(other =>
                    !other.CanMeet(step) && other.Schedulers.Intersect(step.Schedulers).Any()
                )
            )
                continue;
            var wrong = step.Schedulers.Select(scheduler => WrongWith(scheduler, step)).ToArray();
            if (wrong.Any(problem => problem is null))
                continue;
            var (severity, message, remedy) = wrong[0]!.Value;
            yield return Rule.Find(
                step.At,
                severity,
                DoubtAt(trace, step),
                "this step is for another scheduler",
                message,
                remedy
            );
        }
    }

    /// <summary>
    /// Where the indentation is lost and the scheduler is stepped otherwise too, the two may stand in branches that
    /// tell schedulers apart.
    /// </summary>
    private static int? DoubtAt(EventTrace trace, SchedulerStepEvent step) =>
        trace.SchedulerSteps.Any(other =>
            other.Arguments.Count != step.Arguments.Count && other.Schedulers.Intersect(step.Schedulers).Any()
        )
            ? step.Context.LostSince
            : null;

    private static (LintSeverity, string, string)? WrongWith(SchedulerValue scheduler, SchedulerStepEvent step)
    {
        if (step.Arguments.HasMore)
            return null;
        if (scheduler.Type is { } type)
            return type.Method("step") is { } method ? WrongWith(method, scheduler, step) : null;
        return scheduler.Definition switch
        {
            { Framework: "torch" or "transformers" } => scheduler.IsPlateau
                ? WrongForPlateau(scheduler, step)
                : WrongForTorch(scheduler, step),
            { Framework: "timm" } when step.Arguments.Count == 0 => Error(
                $"the step of timm's {scheduler.Name} needs the epoch: this raises a TypeError.",
                "step(epoch + 1) at the end of an epoch."
            ),
            _ => null,
        };
    }

    private static (LintSeverity, string, string)? WrongWith(
        Syntax.FunctionStatement method,
        SchedulerValue scheduler,
        SchedulerStepEvent step
    )
    {
        var parameters = method.Parameters.Skip(method.TakesSelf ? 1 : 0).ToArray();
        var needed = parameters.Count(parameter => parameter is { Default: null, TakesRest: false });
        var given = step.Arguments.Count;
        if (given > parameters.Length && !parameters.Any(parameter => parameter.TakesRest))
            return Error(
                Invariant(
                    $"the step of {scheduler.Name} (line {method.At.Line}) takes {Arguments(parameters.Length)}, but "
                        + $"is given {given}: this raises a TypeError."
                ),
                "call it as it is defined."
            );
        return given < needed
            ? Error(
                Invariant(
                    $"the step of {scheduler.Name} (line {method.At.Line}) needs {Arguments(needed)}, but is given "
                        + $"{given}: this raises a TypeError."
                ),
                "call it as it is defined."
            )
            : null;
    }

    private static (LintSeverity, string, string)? WrongForPlateau(SchedulerValue scheduler, SchedulerStepEvent step) =>
        step.Argument switch
        {
            null => Error(
                $"the step of {scheduler.Name} needs the metric that it watches: this raises a TypeError.",
                "step(validation_loss)."
            ),
            { Traits.IsPosition: true } => Error(
                $"the step of {scheduler.Name} is given an epoch for the metric that it watches: an epoch never gets "
                    + "better, and the rate falls again and again.",
                "step(validation_loss)."
            ),
            _ => null,
        };

    private static (LintSeverity, string, string)? WrongForTorch(SchedulerValue scheduler, SchedulerStepEvent step)
    {
        if (step.Argument is not { } argument || argument is LiteralValue { IsNone: true })
            return null;
        if (TakeNone.Contains(scheduler.Definition!.Name))
            return Error($"the step of {scheduler.Name} takes no argument: this raises a TypeError.", "step().");
        if (step.Arguments.All[0].Name is { } name && name != "epoch")
            return Error($"the step of {scheduler.Name} has no argument '{name}': this raises a TypeError.", "step().");
        if (!argument.Traits.IsPosition && argument.Path is { } path && new MetricFacts(path).Better is not null)
            return Error(
                $"the step of {scheduler.Name} takes '{path}' for an epoch: the rate jumps to where the schedule "
                    + "stands then.",
                "step() without an argument; only reduce on plateau takes a metric."
            );
        return argument.Traits.IsPosition && scheduler.Definition.Name != "CosineAnnealingWarmRestarts"
            ? (
                LintSeverity.Note,
                $"step(epoch) of {scheduler.Name} is deprecated in PyTorch: it sets the rate by another formula than "
                    + "step().",
                "step() without an argument, after the optimizer's."
            )
            : null;
    }

    private static (LintSeverity, string, string) Error(string message, string remedy) =>
        (LintSeverity.Error, message, remedy);

    private static string Arguments(int count) =>
        count switch
        {
            0 => "no argument",
            1 => "1 argument",
            _ => Invariant($"{count} arguments"),
        };
}
