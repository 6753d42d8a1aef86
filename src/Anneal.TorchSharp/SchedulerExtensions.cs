using TorchSharp.Modules;

namespace Anneal;

/// <summary>What a scheduler of a TorchSharp optimizer can do besides.</summary>
public static class SchedulerExtensions
{
    /// <summary>
    /// Adds a parameter group to an optimizer and to its scheduler, such as layers that are frozen no longer.
    /// </summary>
    /// <remarks>See <see cref="GroupScheduler.Add"/>: the group's own clock begins at 0 now.</remarks>
    /// <param name="scheduler">The scheduler.</param>
    /// <param name="optimizer">The optimizer that it drives.</param>
    /// <param name="group">The group, of the optimizer's own kind (<c>new SGD.ParamGroup(…)</c>); its rate is its
    /// base.</param>
    /// <param name="name">Its name in states; no other group's.</param>
    /// <param name="warmupSteps">Updates over which its rate rises to what its schedule says. At least 0; default 0: at
    /// once.</param>
    /// <exception cref="ArgumentException">The name is taken, or the recipe does not fit what is left of the run, or it
    /// schedules what the group has not. The optimizer is as it was.</exception>
    public static void Add(
        this GroupScheduler scheduler,
        Optimizer optimizer,
        ParamGroup group,
        string name,
        long warmupSteps = 0
    )
    {
        ArgumentNullException.ThrowIfNull(scheduler);
        ArgumentNullException.ThrowIfNull(optimizer);
        ArgumentNullException.ThrowIfNull(group);
        var remove = OptimizerGroups.Add(optimizer, group);
        try
        {
            scheduler.Add(OptimizerGroups.Of(group, name), warmupSteps);
        }
        catch
        {
            remove();
            throw;
        }
    }

    /// <summary>
    /// The scheduler for code that takes one of TorchSharp's: <c>step()</c> moves on by one update, <c>step(metric)</c>
    /// tells feedback too, <c>get_last_lr()</c> gives the rates.
    /// </summary>
    /// <remarks>
    /// It cannot be a part of TorchSharp's <c>SequentialLR</c> or <c>ChainedLR</c>: say the whole as a text. A step to
    /// an epoch is refused: a position is restored with its state.
    /// </remarks>
    /// <param name="scheduler">The scheduler, which stays the one that is saved and restored.</param>
    public static lr_scheduler.LRScheduler AsLRScheduler(this GroupScheduler scheduler)
    {
        ArgumentNullException.ThrowIfNull(scheduler);
        return new SchedulerAdapter(scheduler);
    }
}
