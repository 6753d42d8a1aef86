using Anneal.Composition;

namespace Anneal.Dialects;

/// <summary>Joins of a framework's phases.</summary>
internal static class Chaining
{
    /// <summary>A schedule up to a step, and from that step on another one, even one that is at its end already; a part of a text that has no length would be left out instead.</summary>
    public static Schedule ThenFrom(this Schedule first, long step, Schedule next) =>
        Sequence.Of((first, step), (next, next.Length > 0 ? next.Length : null));
}
