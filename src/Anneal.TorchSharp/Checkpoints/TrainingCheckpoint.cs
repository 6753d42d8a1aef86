using System.Globalization;
using TorchSharp.Modules;

namespace Anneal;

/// <summary>
/// Checkpoints of a training in a folder: model, optimizer, scheduler with its position, and the state of
/// <c>torch.random</c>, whole or not at all.
/// </summary>
/// <remarks>
/// A checkpoint is written into a new folder, flushed to the disk and renamed: a process may be killed at any moment,
/// and there is the old one or the new one. The last two are kept. A training that is resumed makes the very updates
/// that it would have made, if it takes its batches by <see cref="GroupScheduler.Step"/> or from <c>torch.random</c>.
/// Not in a checkpoint: generators of your own (<see cref="Random"/>, a <c>torch.Generator</c>, those of a GPU), the
/// place in a data set, gradients, and whether the model is in training mode.
/// One training writes into a folder at a time. Not thread-safe: call it between two updates.
/// </remarks>
public static class TrainingCheckpoint
{
    /// <summary>Saves a training between two updates, and removes the checkpoints before the last two.</summary>
    /// <param name="folder">Where its checkpoints lie; made if it is not there.</param>
    /// <param name="model">The model.</param>
    /// <param name="optimizer">The optimizer of the model's parameters, any but LBFGS.</param>
    /// <param name="scheduler">The scheduler of the optimizer.</param>
    /// <returns>The path of the checkpoint.</returns>
    /// <exception cref="ArgumentException">TorchSharp cannot save this optimizer's state.</exception>
    /// <exception cref="InvalidOperationException">Batches are summed for an update that is not made yet; their
    /// gradients would be lost.</exception>
    /// <exception cref="IOException">It cannot be written; the message says why. The checkpoints before it are as they
    /// were.</exception>
    public static string Save(string folder, torch.nn.Module model, Optimizer optimizer, GroupScheduler scheduler)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(scheduler);
        var managed = Savable(optimizer);
        if (scheduler.AccumulatedBatches > 0)
            throw new InvalidOperationException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"a checkpoint is saved between two updates, but {scheduler.AccumulatedBatches} batches are summed "
                        + $"for the next one; save where {nameof(GroupScheduler.AdvanceMicroBatch)} has returned true."
                )
            );
        return new CheckpointFolder(folder).Save(
            scheduler.Step,
            TrainingShape.Of(model, managed),
            (CheckpointFiles.Model, writer => model.save(writer)),
            (CheckpointFiles.Optimizer, managed.save_state_dict),
            (CheckpointFiles.Random, writer => writer.Write(RandomState.Get())),
            (CheckpointFiles.Scheduler, writer => writer.Write(CheckpointFiles.Encode(scheduler.Save())))
        );
    }

    /// <summary>Takes up the last checkpoint of a folder, if there is one.</summary>
    /// <remarks>
    /// What does not fit, or is damaged, is refused before anything is changed, but for late groups: a group that the
    /// optimizer lacks is added to it and to the scheduler, as <paramref name="lateGroup"/> makes it.
    /// Loading sets every option of the optimizer's groups to what was saved, and then what the scheduler says.
    /// </remarks>
    /// <param name="folder">Where the checkpoints lie.</param>
    /// <param name="model">A model of the same layers.</param>
    /// <param name="optimizer">An optimizer of the same kind, with the same groups.</param>
    /// <param name="scheduler">Its scheduler.</param>
    /// <param name="policy">What to do where the checkpoint is of another schedule, run plan or base rate; null: refuse
    /// it.</param>
    /// <param name="lateGroup">Makes a group that had joined under way, by its name, as the program did then. Null:
    /// there was none, or the program has added it already.</param>
    /// <returns>What was the same and what was not; null where there is no checkpoint yet.</returns>
    /// <exception cref="ArgumentException">The checkpoint is of another model, optimizer or schedule; the message says
    /// what differs.</exception>
    /// <exception cref="InvalidDataException">The last checkpoint is damaged; the message names the newest whole
    /// one.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static ResumeReport? Load(
        string folder,
        torch.nn.Module model,
        Optimizer optimizer,
        GroupScheduler scheduler,
        ResumePolicy? policy = null,
        Func<string, ParamGroup>? lateGroup = null
    )
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(scheduler);
        var managed = Savable(optimizer);
        if (new CheckpointFolder(folder).ReadLast() is not { } saved)
            return null;

        var state = saved.ReadScheduler();
        var late = LateGroups(state, scheduler, lateGroup);
        saved.Shape.RequireSame(TrainingShape.Of(model, managed, late.Select(each => each.Group)));
        Restore(scheduler, state, policy);
        foreach (var (name, group) in late)
            scheduler.Add(optimizer, group, name);
        saved.Read(CheckpointFiles.Model, reader => model.load(reader));
        saved.Read(CheckpointFiles.Optimizer, managed.load_state_dict);
        saved.Read(CheckpointFiles.Random, RandomState.Set);
        // The optimizer has the rates that were saved; the policy may have others.
        return Restore(scheduler, state, policy);
    }

    private static OptimizerHelper Savable(Optimizer optimizer)
    {
        ArgumentNullException.ThrowIfNull(optimizer);
        return optimizer as OptimizerHelper
            ?? throw new ArgumentException(
                $"'{nameof(optimizer)}' must be one whose state TorchSharp saves, but {optimizer.GetType().Name} keeps "
                    + "it in native code; save the model (model.save) and the scheduler (scheduler.Save) alone.",
                nameof(optimizer)
            );
    }

    private static (string Name, ParamGroup Group)[] LateGroups(
        SchedulerState state,
        GroupScheduler scheduler,
        Func<string, ParamGroup>? lateGroup
    )
    {
        var present = scheduler.Save().Groups.Select(group => group.Name).ToHashSet();
        string[] missing =
        [
            .. state.Groups.Where(group => group.Join is not null).Select(group => group.Name).Except(present),
        ];
        if (missing.Length > 0 && lateGroup is null)
            throw new ArgumentException(
                $"the parameter group '{missing[0]}' had joined before the checkpoint was saved; give "
                    + $"'{nameof(lateGroup)}', which makes it as the program did then, or add it to optimizer and "
                    + "scheduler first.",
                nameof(lateGroup)
            );
        return [.. missing.Select(name => (name, lateGroup!(name)))];
    }

    private static ResumeReport Restore(GroupScheduler scheduler, SchedulerState state, ResumePolicy? policy)
    {
        try
        {
            return scheduler.Restore(state, policy);
        }
        catch (ArgumentException refused) when (policy is null)
        {
            if (!HasOtherBaseRate(scheduler, state))
                throw;
            throw new ArgumentException(
                $"{refused.Message} If the base rate is meant to be the same: {OverwrittenRates.Remedy}",
                refused
            );
        }
    }

    private static bool HasOtherBaseRate(GroupScheduler scheduler, SchedulerState state) =>
        scheduler
            .Save()
            .Groups.Any(group =>
                state.Groups.Any(saved => saved.Name == group.Name && !saved.BaseRate.Equals(group.BaseRate))
            );
}
