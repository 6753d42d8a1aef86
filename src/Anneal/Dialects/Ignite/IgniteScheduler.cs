using Anneal.Dialects.TorchReplay;

namespace Anneal.Dialects;

/// <summary>A scheduler of Ignite for one parameter group, called once before each update.</summary>
internal abstract class IgniteScheduler
{
    /// <summary>Sets the group's rate for the update at hand.</summary>
    public abstract void Call(TorchGroup group);
}
