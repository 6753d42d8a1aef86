namespace Anneal.Interop.Configurations;

/// <summary>What the caller knows of a run; it goes above what a configuration says.</summary>
public sealed record GivenRun
{
    /// <summary>Optimizer updates in the run; null: what the file says.</summary>
    public long? Steps { get; init; }

    /// <summary>Epochs in the run; null: what the file says.</summary>
    public double? Epochs { get; init; }

    /// <summary>Optimizer updates in an epoch; null: what the file says.</summary>
    public long? StepsPerEpoch { get; init; }

    /// <summary>Training examples in an epoch; null: what the file says.</summary>
    public long? Samples { get; init; }

    /// <summary>Examples in a batch on one device; null: what the file says.</summary>
    public long? BatchSize { get; init; }

    /// <summary>Devices that each take a batch at the same time; null: what the file says.</summary>
    public long? Devices { get; init; }

    /// <summary>Batches whose gradients are summed into one update; null: what the file says.</summary>
    public long? GradientAccumulation { get; init; }

    /// <summary>The optimizer's rate; null: what the file says.</summary>
    public double? Rate { get; init; }
}
