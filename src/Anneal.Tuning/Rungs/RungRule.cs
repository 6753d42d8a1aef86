namespace Anneal.Tuning.Rungs;

/// <summary>What a rung trains that is shorter than the run.</summary>
public enum RungRule
{
    /// <summary>
    /// The whole schedule, bound to the rung's length; the next rung begins anew. The only one that ranks schedules:
    /// one that is looked at before its decay looks bad.
    /// </summary>
    Stretch,

    /// <summary>
    /// The beginning of the run; the next rung goes on from the checkpoint. For rates only, under one schedule that is
    /// the same however long the run is.
    /// </summary>
    Resume,
}
