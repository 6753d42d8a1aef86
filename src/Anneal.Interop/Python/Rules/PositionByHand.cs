using Anneal.Interop.Python.Reading;

namespace Anneal.Interop.Python.Rules;

/// <summary>A scheduler's position is written by hand.</summary>
internal static class PositionByHand
{
    public static SourceRule Rule { get; } = new("LP015", "last_epoch set by hand", Check);

    private static IEnumerable<SourceFinding> Check(EventTrace trace) =>
        from set in trace.Of<PositionSetEvent>()
        select Rule.Find(
            set.At,
            LintSeverity.Note,
            "'last_epoch' is written by hand: the rate changes at the next step only, and schedulers that multiply the "
                + "present rate do not follow it.",
            "load a state with load_state_dict, or give last_epoch to the constructor."
        );
}
