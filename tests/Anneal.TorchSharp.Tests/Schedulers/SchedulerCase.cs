namespace Anneal.TorchTests.Schedulers;

/// <summary>One of TorchSharp's schedulers and the same one here.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Make">Makes TorchSharp's.</param>
/// <param name="Text">Ours.</param>
internal sealed record SchedulerCase(string Name, Func<SGD, lr_scheduler.LRScheduler> Make, string Text)
{
    /// <summary>Steps that are compared.</summary>
    public int Steps { get; init; } = 60;

    /// <summary>Whether the rate is TorchSharp's; else docs/torchsharp-differences.md says why.</summary>
    public bool HasSameRate { get; init; } = true;

    /// <summary>Whether the momentum is TorchSharp's; else docs/torchsharp-differences.md says why.</summary>
    public bool HasSameMomentum { get; init; } = true;

    /// <summary>Whether both hear a metric at each step.</summary>
    public bool Observes { get; init; }

    public override string ToString() => Name;
}
