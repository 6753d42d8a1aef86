using Anneal.Scheduling;

namespace Anneal;

/// <summary>
/// What a saved state and a scheduler have in common, and what each <see cref="ResumePolicy"/> would do.
/// </summary>
public sealed record ResumeReport
{
    /// <summary>The saved position.</summary>
    public required long Step { get; init; }

    /// <summary>The parameter groups that state and program both have, in the program's order.</summary>
    public required ValueList<GroupResume> Groups { get; init; }

    /// <summary>
    /// Names of groups that had joined late and that the program has not: <see cref="GroupScheduler.Add"/> gives them
    /// their place back. Until then nothing sets their rates.
    /// </summary>
    public ValueList<string> Awaited { get; init; } = [];

    /// <summary>What taking up a state with a recipe for all its groups would do. No optimizer is needed.</summary>
    /// <param name="state">What was saved.</param>
    /// <param name="recipe">What every group is to follow.</param>
    /// <param name="plan">The run; null for the one that was saved.</param>
    /// <param name="baseRate">The base rate of every group; null for those that were saved.</param>
    /// <exception cref="ArgumentException">The recipe does not fit the run, or the state's position or feedback does
    /// not fit.</exception>
    /// <exception cref="FormatException">The state's run plan cannot be read.</exception>
    public static ResumeReport Create(
        SchedulerState state,
        Recipe recipe,
        RunPlan? plan = null,
        double? baseRate = null
    )
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(recipe);
        return new Resumption(
            state,
            [
                .. state.Groups.Select(saved =>
                    GroupDefinition.Of(
                        ParameterGroup.Detached(saved.Name, baseRate ?? saved.BaseRate),
                        recipe.Bind
                    ) with
                    {
                        Bounds = saved.Bounds,
                    }
                ),
            ],
            plan ?? (state.Plan is { } line ? RunPlan.Parse(line) : null)
        ).Report;
    }

    /// <summary>Whether the state is of the very curves that the program has, so that no policy is needed.</summary>
    public bool IsEqual => Groups.All(group => group.IsEqual);

    /// <summary>Whether the program's own schedules continue from the saved rates without a jump.</summary>
    public bool IsContinuous => Groups.All(group => group.IsContinuous);
}
