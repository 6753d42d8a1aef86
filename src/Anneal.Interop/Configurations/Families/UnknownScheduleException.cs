namespace Anneal.Interop.Configurations.Families;

/// <summary>A schedule cannot be told from its configuration; the message says why.</summary>
/// <param name="reason">Why.</param>
/// <param name="needsRun">Whether it could if the run were known.</param>
internal sealed class UnknownScheduleException(string reason, bool needsRun = false) : Exception(reason)
{
    /// <summary>Whether it could if the run were known.</summary>
    public bool NeedsRun => needsRun;
}
