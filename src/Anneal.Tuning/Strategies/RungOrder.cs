using Anneal.Tuning.Trials;

namespace Anneal.Tuning.Strategies;

/// <summary>
/// The assignments of a rung in the order in which they are worked through. What was started or ended before, in
/// another order or not, is left out.
/// </summary>
/// <param name="assignments">The assignments.</param>
/// <param name="rung">What is known of the rung.</param>
internal sealed class RungOrder(IReadOnlyList<Assignment> assignments, RungRecord rung)
{
    private int started,
        ended;

    /// <summary>The next one that was not started; null where all were.</summary>
    public Assignment? Next
    {
        get
        {
            while (started < assignments.Count && rung.Started.Contains(assignments[started]))
                started++;
            return started < assignments.Count ? assignments[started] : null;
        }
    }

    /// <summary>Whether all have a result.</summary>
    public bool IsDone
    {
        get
        {
            while (ended < assignments.Count && rung.HasResult(assignments[ended]))
                ended++;
            return ended == assignments.Count;
        }
    }

    /// <summary>Takes in that a result was taken back.</summary>
    public void LookAgain() => ended = 0;
}
