using Anneal.Interop.Python.Reading;

namespace Anneal.Interop.Python.Rules;

/// <summary><c>get_lr()</c> is called outside of the scheduler's class, where it computes another value.</summary>
internal static class InternalRate
{
    public static SourceRule Rule { get; } = new("LP014", "get_lr() outside of the class", Check);

    private static IEnumerable<SourceFinding> Check(EventTrace trace) =>
        from read in trace.Of<RateReadEvent>()
        where read.IsInternal && read.Owners.OfType<SchedulerValue>().Any(owner => owner.IsStepped)
        select Rule.Find(
            read.At,
            LintSeverity.Note,
            "'get_lr()' is the scheduler's own step: called from outside, it gives another value than the rate in "
                + "force.",
            "call get_last_lr()."
        );
}
