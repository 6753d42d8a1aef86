namespace Anneal;

/// <summary>What became of an optimizer's update.</summary>
public enum UpdateOutcome
{
    /// <summary>It was made: one step.</summary>
    Applied,

    /// <summary>A loss scaler left it out, or the training did: no step.</summary>
    Skipped,
}
