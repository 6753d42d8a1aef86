using Anneal.Composition;

namespace Anneal.Dialects;

/// <summary>Joins of a framework's phases.</summary>
internal static class Chaining
{
    /// <summary>
    /// A schedule up to a step, and from that step on another one, even one that is at its end already; reads in the
    /// order of time where phases nest.
    /// </summary>
    public static Schedule ThenFrom(this Schedule first, long step, Schedule next) => Sequence.Of(first, step, next);
}
