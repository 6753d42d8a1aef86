namespace Anneal;

/// <summary>When a training loop advances its schedule.</summary>
public enum StepFrequency
{
    /// <summary>After every applied optimizer update.</summary>
    Update,

    /// <summary>After every epoch.</summary>
    Epoch,

    /// <summary>After every batch, also where several batches are accumulated into one update.</summary>
    Batch,
}
