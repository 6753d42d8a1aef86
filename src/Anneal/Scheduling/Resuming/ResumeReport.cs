using Anneal.Scheduling;

namespace Anneal;

/// <summary>
/// What a saved state and a scheduler have in common, and what each <see cref="ResumePolicy"/> would do.
/// </summary>
/// <param name="Step">The saved position.</param>
/// <param name="Groups">The parameter groups, in order.</param>
public sealed record ResumeReport(long Step, ValueList<GroupResume> Groups)
{
    /// <summary>What taking up a state with a recipe for all its groups would do. No optimizer is needed.</summary>
    /// <param name="state">What was saved.</param>
    /// <param name="recipe">What every group is to follow.</param>
    /// <param name="plan">The run; null for the one that was saved.</param>
    /// <param name="baseRate">The base rate of every group; null for those that were saved.</param>
    /// <exception cref="ArgumentException">The recipe does not fit the run, or the state's position or feedback does
    /// not fit.</exception>
    /// <exception cref="FormatException">The state's run plan cannot be read.</exception>
    public static ResumeReport Of(SchedulerState state, Recipe recipe, RunPlan? plan = null, double? baseRate = null)
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

    /// <summary>Whether the program's own schedules go on from the saved rates without a jump.</summary>
    public bool IsContinuous => Groups.All(group => group.IsContinuous);
}
