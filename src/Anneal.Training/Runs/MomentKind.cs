namespace Anneal.Training.Runs;

/// <summary>At which places of a training an observer is called.</summary>
public enum MomentKind
{
    /// <summary>After an update within an epoch.</summary>
    Update,

    /// <summary>After an epoch with its evaluation.</summary>
    Epoch,

    /// <summary>Before the training ends because it was cancelled.</summary>
    Stop,

    /// <summary>After the last epoch, or when the training has diverged.</summary>
    End,
}
