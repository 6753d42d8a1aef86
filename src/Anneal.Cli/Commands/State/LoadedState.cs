using Anneal.Interop;

namespace Anneal.Cli.Commands.State;

/// <summary>A scheduler's state from a file, and the scheduler that resumes from it.</summary>
/// <param name="Torch">PyTorch's state; null for one of ours.</param>
/// <param name="Text">The scheduler's text, as far as it is known.</param>
/// <param name="Position">Steps made.</param>
/// <param name="Ours">The state in our form; null where it cannot be had.</param>
/// <param name="Scheduler">Goes on, whatever the rates; null where it cannot.</param>
/// <param name="Problem">Why it cannot; null where it can.</param>
internal sealed record LoadedState(
    TorchSchedulerState? Torch,
    string Text,
    long Position,
    SchedulerState? Ours,
    GroupScheduler? Scheduler,
    string? Problem
)
{
    /// <summary>A state of PyTorch.</summary>
    /// <param name="torch">The state.</param>
    /// <param name="text">The scheduler as the user wrote it; null for what the state says.</param>
    /// <param name="plan">The run; null for none.</param>
    /// <param name="rate">The base rate of all groups, where the state does not say it.</param>
    /// <param name="cancellationToken">Stops the stepping.</param>
    public static LoadedState Of(
        TorchSchedulerState torch,
        Recipe? text,
        RunPlan? plan,
        double? rate,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var state = torch.ToSchedulerState(
                text,
                plan,
                rate is { } each ? [.. Enumerable.Repeat(each, torch.GroupCount)] : null,
                cancellationToken
            );
            return new(torch, state.Groups[0].Recipe!, torch.Position, state, SchedulerOf(state), null);
        }
        catch (Exception wrong) when (wrong is ArgumentException or InvalidDataException)
        {
            return new(torch, torch.Text, torch.Position, null, null, UserError.Describe(wrong));
        }
    }

    /// <summary>A state of ours.</summary>
    public static LoadedState Of(SchedulerState state) =>
        new(
            null,
            string.Join("; ", state.Groups.Select(group => group.Recipe ?? "a curve without a text").Distinct()),
            state.Step,
            state,
            SchedulerOf(state),
            null
        );

    /// <summary>PyTorch's form.</summary>
    /// <exception cref="UsageException">PyTorch has none.</exception>
    public TorchSchedulerState ToTorch(CancellationToken cancellationToken) =>
        Torch ?? TorchSchedulerState.Of(ToOurs(), cancellationToken);

    /// <summary>Our form.</summary>
    /// <exception cref="UsageException">The scheduler cannot resume.</exception>
    public SchedulerState ToOurs() => Ours ?? throw new UsageException(Problem!);

    // Nothing is at the other end: what the texts schedule is set into the void.
    private static GroupScheduler SchedulerOf(SchedulerState state)
    {
        try
        {
            var scheduler = new GroupScheduler(
                Recipe.Parse("base"),
                state.Plan is { } plan ? RunPlan.Parse(plan) : null,
                [.. state.Groups.Select(GroupOf)]
            );
            scheduler.Restore(state);
            return scheduler;
        }
        catch (FormatException wrong)
        {
            throw new UsageException(
                $"the state's text or run plan cannot be read: {wrong.Message.ReplaceLineEndings(" ")}"
            );
        }
    }

    private static ParameterGroup GroupOf(GroupState state)
    {
        var recipe = Recipe.Parse(
            state.Recipe
                ?? throw new UsageException(
                    $"the curve of '{state.Name}' was made in a program, not by a text, so that only the program can "
                        + "take it up."
                )
        );
        var group = new ParameterGroup(state.Name, state.BaseRate, static _ => { }, recipe)
            .With("momentum", static _ => { })
            .AllowNegative();
        foreach (var companion in recipe.Companions)
            group = group.With(companion.Name, static _ => { });
        return state.Bounds is { } bounds ? group.Clamp(bounds.Least, bounds.Most) : group;
    }
}
