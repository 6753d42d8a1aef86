using Anneal.Cli.Schedules;
using Anneal.Interop.Configurations;

namespace Anneal.Cli.Commands.Show;

/// <summary>Shows what a configuration says, over the run that it says.</summary>
internal static class ConfiguredShowing
{
    /// <summary>
    /// The schedule with its run; the plan counts epochs where the schedule does and no more is known.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="schedule">What it says.</param>
    /// <exception cref="UsageException">The schedule is not known, or its run or rate is.</exception>
    public static (ShownSchedule Shown, RunPlan? Plan) Of(string path, ConfiguredSchedule schedule)
    {
        if (schedule.Recipe is not { } recipe)
            throw new UsageException(
                $"'{path}', {ConfigurationText.Place(schedule)}: {ConfigurationText.Missing(schedule)}."
            );
        var plan = schedule.Run.Plan;
        if (schedule.Frequency == StepFrequency.Epoch)
        {
            if (plan?.StepsPerEpoch is not null && Recipe.TryParse($"({recipe}) every 1ep", out var ticking))
                recipe = ticking;
            else
                plan = schedule.Run.Epochs.Value is { } epochs ? RunPlan.FromSteps((long)Math.Ceiling(epochs)) : null;
        }
        if (schedule.Frequency == StepFrequency.Batch)
            plan = schedule.Run.Steps.Value * schedule.Run.GradientAccumulation.Value is { } batches
                ? RunPlan.FromSteps((long)batches)
                : null;
        return (new(recipe, ScheduleText.Bind(recipe, plan, schedule.Rate.Value)), plan);
    }

    /// <summary>What the user is told beside the values.</summary>
    public static IEnumerable<string> Notes(string path, ConfiguredSchedule schedule, RunPlan? plan)
    {
        yield return $"{path}, {ConfigurationText.Place(schedule)}";
        foreach (var line in ConfigurationText.Lines(schedule))
            yield return line;
        if (schedule.Frequency == StepFrequency.Epoch && plan?.StepsPerEpoch is null)
            yield return "note: a step of what is shown is an epoch";
        if (schedule.Frequency == StepFrequency.Batch)
            yield return "note: a step of what is shown is a batch";
    }
}
