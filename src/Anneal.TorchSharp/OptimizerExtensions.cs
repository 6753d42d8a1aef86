using TorchSharp.Modules;

namespace Anneal;

/// <summary>Schedules on TorchSharp's optimizers.</summary>
/// <remarks>
/// Every group of the optimizer is driven, from the rate that it was made with (<c>InitialLearningRate</c>, which texts
/// call <c>base</c>). Recipes may schedule each option of a group that is a number, under TorchSharp's own name:
/// <c>momentum</c>, <c>beta1</c>, <c>weight_decay</c>, <c>alpha</c> and so on; one that the optimizer has not is
/// refused. Present rates are never read back.
/// </remarks>
public static class OptimizerExtensions
{
    /// <summary>A scheduler of all groups of an optimizer; the rates of the first update are set at once.</summary>
    /// <param name="optimizer">The optimizer.</param>
    /// <param name="text">The schedule, in Anneal's language or as a framework's call.</param>
    /// <param name="plan">How long the run is; null where the text does not need it.</param>
    /// <param name="names">A name for each group, in order; null for <c>group 0</c>, <c>group 1</c> and so on.</param>
    /// <exception cref="ScheduleTextException">The text cannot be read.</exception>
    /// <exception cref="ArgumentException">The recipe does not fit the run, schedules what the optimizer has not, names
    /// are not as many as groups or not different, or <c>InitialLearningRate</c> was overwritten by a loaded file. No
    /// rate was set.</exception>
    public static GroupScheduler Schedule(
        this Optimizer optimizer,
        string text,
        RunPlan? plan = null,
        IReadOnlyList<string>? names = null
    ) => optimizer.Schedule(Recipe.Parse(text), plan, names);

    /// <summary>A scheduler of all groups of an optimizer; the rates of the first update are set at once.</summary>
    /// <param name="optimizer">The optimizer.</param>
    /// <param name="recipe">What every group follows.</param>
    /// <param name="plan">How long the run is; null where the recipe does not need it.</param>
    /// <param name="names">A name for each group, in order; null for <c>group 0</c>, <c>group 1</c> and so on.</param>
    /// <exception cref="ArgumentException">The recipe does not fit the run, schedules what the optimizer has not, names
    /// are not as many as groups or not different, or <c>InitialLearningRate</c> was overwritten by a loaded file. No
    /// rate was set.</exception>
    public static GroupScheduler Schedule(
        this Optimizer optimizer,
        Recipe recipe,
        RunPlan? plan = null,
        IReadOnlyList<string>? names = null
    )
    {
        ArgumentNullException.ThrowIfNull(recipe);
        var groups = optimizer.ToParameterGroups(names);
        OverwrittenRates.Refuse(optimizer);
        return new(recipe, plan, groups);
    }

    /// <summary>
    /// A scheduler of one curve, whose values are absolute: the rates that the groups were made with play no part.
    /// </summary>
    /// <param name="optimizer">The optimizer.</param>
    /// <param name="curve">The learning rate of every group.</param>
    /// <param name="names">A name for each group, in order; null for <c>group 0</c>, <c>group 1</c> and so on.</param>
    /// <exception cref="ArgumentException">Names are not as many as groups or not different. No rate was
    /// set.</exception>
    public static GroupScheduler Schedule(this Optimizer optimizer, Curve curve, IReadOnlyList<string>? names = null) =>
        new(curve, optimizer.ToParameterGroups(names));

    /// <summary>
    /// The groups of an optimizer, to change them before a <see cref="GroupScheduler"/> is made: bounds, and so on.
    /// </summary>
    /// <param name="optimizer">The optimizer.</param>
    /// <param name="names">A name for each group, in order; null for <c>group 0</c>, <c>group 1</c> and so on.</param>
    /// <exception cref="ArgumentException">Names are not as many as groups.</exception>
    public static IReadOnlyList<ParameterGroup> ToParameterGroups(
        this Optimizer optimizer,
        IReadOnlyList<string>? names = null
    )
    {
        ArgumentNullException.ThrowIfNull(optimizer);
        return OptimizerGroups.Of(optimizer, names);
    }
}
