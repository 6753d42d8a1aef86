using Anneal.Language.Syntax;
using Anneal.Language.Values;

namespace Anneal.Language;

/// <summary>A schedule that a pasted program hands to something else, which steps it.</summary>
/// <param name="schedule">The schedule.</param>
/// <param name="isSchedule">Whether a call makes a schedule, of which another one may be a part.</param>
/// <param name="errors">Says what is wrong.</param>
internal sealed class HandedSchedule(SyntaxNode schedule, Predicate<CallSyntax> isSchedule, INodeErrors errors)
{
    private const string Handler = ".add_event_handler";

    // Trainers that take it by these names step it after every update; optimizers ask it for every update.
    private static readonly string[] OfUpdates =
    [
        "learning_rate",
        "learning_rate_fn",
        "learning_rate_scheduler",
        "optimizers",
        "param_scheduler",
        "schedule",
        "schedulers",
    ];

    // What does not step it.
    private static readonly string[] Others = ["initialize", "len", "print", "register_for_checkpointing", "type"];

    /// <summary>
    /// After how many epochs Ignite's trainer steps it: 1, or 0 where it does so at every update; null where a call
    /// hands it no schedule.
    /// </summary>
    public double? EpochsOf(CallSyntax call)
    {
        if (!call.Name.EndsWith(Handler, StringComparison.Ordinal) || !Hands(call))
            return null;
        var on = (call.Arguments[0].Value as NameSyntax)?.Name ?? "";
        return Names.Last(on) switch
        {
            "EPOCH_STARTED" or "EPOCH_COMPLETED" => 1,
            "ITERATION_STARTED" or "ITERATION_COMPLETED" => 0,
            _ => throw errors.Error(
                call.Arguments[0].Value,
                "the event of a schedule must be that of an epoch or of an iteration, such as Events.EPOCH_COMPLETED."
            ),
        };
    }

    /// <summary>Refuses a call that hands the schedule to a function that may step it at any time.</summary>
    public void RequireKnown(CallSyntax call)
    {
        if (
            // The arguments of a training are no schedule, but what makes one.
            schedule is CallSyntax made
                && !Names.IsOfRate(made.Name)
            || isSchedule(call)
            || Names.IsOptimizerClass(call.Name)
            || call.Name == "dict"
            || Others.Contains(Names.Last(call.Name))
            || !Hands(call)
        )
            return;
        throw errors.Error(
            call,
            $"'{call.Name}' is handed the schedule, and when it is stepped is not in the text; leave the call out, "
                + "which counts updates, or write 'every 1ep' after the schedule's."
        );
    }

    private bool Hands(CallSyntax call) =>
        call.Arguments.Exists(argument =>
            ReferenceEquals(argument.Value, schedule) && (argument.Name is null || !OfUpdates.Contains(argument.Name))
        );
}
