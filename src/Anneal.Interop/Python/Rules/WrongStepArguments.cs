using Anneal.Interop.Python.Reading;

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
            // A setting may decide which kind of scheduler is stepped here.
            if (
                step.Context.Conditions.Any(condition =>
                    condition.Kind == ConditionKind.Other
                    && !step.Schedulers.All(scheduler => scheduler.Conditions.Contains(condition))
                )
            )
                continue;
            var wrong = step.Schedulers.Select(scheduler => WrongWith(scheduler, step)).ToArray();
            if (wrong.Any(problem => problem is null))
                continue;
            yield return Rule.Find(
                step.At,
                wrong[0]!.Severity,
                DoubtAt(trace, step),
                "this step is for another scheduler",
                wrong[0]!.Message,
                wrong[0]!.Remedy
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

    private static Problem? WrongWith(SchedulerValue scheduler, SchedulerStepEvent step)
    {
        if (step.Arguments.HasMore)
            return null;
        if (scheduler.Type is { } type)
            return type.Method("step") is { } method ? WrongWith(method, scheduler, step) : null;
        switch (scheduler.Definition?.Framework)
        {
            case "torch" or "transformers":
                return scheduler.IsPlateau ? WrongForPlateau(scheduler, step) : WrongForTorch(scheduler, step);
            case "timm" when step.Arguments.Count == 0:
                return Raises($"timm's {scheduler.Name} needs the epoch", "step(epoch + 1) at the end of an epoch.");
            default:
                return null;
        }
    }

    private static Problem? WrongWith(
        Syntax.FunctionStatement method,
        SchedulerValue scheduler,
        SchedulerStepEvent step
    )
    {
        var parameters = method.Parameters.Skip(method.TakesSelf ? 1 : 0).ToArray();
        var needed = parameters.Count(parameter => parameter is { Default: null, TakesRest: false });
        var given = step.Arguments.Count;
        var takesRest = parameters.Any(parameter => parameter.TakesRest);
        if (given >= needed && (given <= parameters.Length || takesRest))
            return null;
        var takes = given < needed ? $"needs {Arguments(needed)}" : $"takes {Arguments(parameters.Length)}";
        return Raises(
            Invariant($"{scheduler.Name} (line {method.At.Line}) {takes}, but is given {given}"),
            "call it as it is defined."
        );
    }

    private static Problem? WrongForPlateau(SchedulerValue scheduler, SchedulerStepEvent step)
    {
        const string Remedy = "step(validation_loss).";
        if (step.Argument is not { } argument)
            return Raises($"{scheduler.Name} needs the metric that it watches", Remedy);
        if (!argument.Traits.IsPosition)
            return null;
        return Error(
            $"{scheduler.Name} is given an epoch for the metric that it watches: an epoch never gets better, and the "
                + "rate falls again and again.",
            Remedy
        );
    }

    private static Problem? WrongForTorch(SchedulerValue scheduler, SchedulerStepEvent step)
    {
        if (step.Argument is not { } argument || argument is LiteralValue { IsNone: true })
            return null;
        if (TakeNone.Contains(scheduler.Definition!.Name))
            return Raises($"{scheduler.Name} takes no argument", "step().");
        if (step.Arguments.All[0].Name is { } name && name != "epoch")
            return Raises($"{scheduler.Name} has no argument '{name}'", "step().");
        if (!argument.Traits.IsPosition)
            return argument.Path is { } path && new MetricFacts(path).Better is not null
                ? Error(
                    $"{scheduler.Name} takes '{path}' for an epoch: the rate jumps to where the schedule stands then.",
                    "step() without an argument; only reduce on plateau takes a metric."
                )
                : null;
        if (scheduler.Definition.Name == "CosineAnnealingWarmRestarts")
            return null;
        return new(
            LintSeverity.Note,
            $"step(epoch) of {scheduler.Name} is deprecated in PyTorch: it sets the rate by another formula than "
                + "step().",
            "step() without an argument, after the optimizer's."
        );
    }

    private static Problem Raises(string what, string remedy) => Error(what + ": this raises a TypeError.", remedy);

    private static Problem Error(string what, string remedy) => new(LintSeverity.Error, "the step of " + what, remedy);

    private static string Arguments(int count) =>
        count switch
        {
            0 => "no argument",
            1 => "1 argument",
            _ => Invariant($"{count} arguments"),
        };

    private sealed record Problem(LintSeverity Severity, string Message, string Remedy);
}
