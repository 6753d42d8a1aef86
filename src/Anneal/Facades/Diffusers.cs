namespace Anneal.Dialects;

/// <summary>
/// The one schedule of diffusers that transformers does not have; the others are <see cref="Transformers"/>'s.
/// </summary>
public static class Diffusers
{
    /// <summary>Factors of the group's own rate, each until a step, and one afterwards.</summary>
    /// <param name="stepRules">
    /// The factors with the steps, counted from the first one, that they end at, as in
    /// <c>1:10,0.1:20,0.01:30,0.005</c>; the last one has no step.
    /// </param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">The rules cannot be read.</exception>
    public static Recipe GetPiecewiseConstantSchedule(string stepRules)
    {
        ArgumentNullException.ThrowIfNull(stepRules);
        try
        {
            return stepRules.Contains('\'', StringComparison.Ordinal)
                ? throw Wrong(stepRules)
                : Recipe.Parse($"diffusers.{DiffusersSchedules.Piecewise}(step_rules='{stepRules}')");
        }
        catch (ScheduleTextException)
        {
            throw Wrong(stepRules);
        }
    }

    private static ArgumentException Wrong(string stepRules) =>
        new(
            "'stepRules' must be factors with their steps and a last factor, as in 1:10,0.1:20,0.01, but was "
                + $"'{stepRules}'.",
            nameof(stepRules)
        );
}
