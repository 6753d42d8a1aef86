using Anneal.Language;
using Anneal.Lint.Rules;

namespace Anneal.Lint;

/// <summary>Finds what is wrong with a schedule for a run, before the run.</summary>
/// <remarks>
/// Pure, and independent of the run's length: closed forms, breakpoints and a bounded number of values, never a loop
/// over steps.
/// </remarks>
public static class Linter
{
    /// <summary>All rules, in the order of their codes.</summary>
    public static ValueList<LintRule> Rules { get; } =
    [
        HorizonNotReached.Rule,
        DeadMilestone.Rule,
        CycleUnfinished.Rule,
        HorizonOverrun.Rule,
        WrongFrequency.Rule,
        WastedUpdates.Rule,
        Jump.Rule,
        SuspiciousMilestones.Rule,
        VanishingRate.Rule,
        WarmupTooLong.Rule,
        HiddenSideEffects.Rule,
        PlateauMisuse.Rule,
    ];

    /// <summary>Checks a recipe against a run.</summary>
    /// <param name="recipe">The schedule.</param>
    /// <param name="plan">The run; its total steps must be known.</param>
    /// <param name="frequency">When the training loop advances the schedule. Default: after every update. Advanced once
    /// an epoch, lengths in steps count epochs.</param>
    /// <param name="optimizer">What is known of the optimizer. Without its rate, a text with <c>base</c> is judged in
    /// multiples of it.</param>
    /// <param name="metric">What is known of the metric that feedback acts on.</param>
    /// <param name="options">Thresholds and silenced codes.</param>
    /// <exception cref="ArgumentException">The plan's total steps are not known, or its epochs where the schedule is
    /// advanced once an epoch.</exception>
    /// <exception cref="ScheduleBindingException">The recipe does not fit the plan at all; a chain that the run is too
    /// short for is a finding instead.</exception>
    /// <example>
    /// <code>
    /// var recipe = Recipe.Parse("torch.OneCycleLR(max_lr=0.1, total_steps=4000)");
    /// var report = Linter.Check(recipe, RunPlan.FromSteps(11));
    /// Console.WriteLine(report.Findings[0].Code); // LR001
    /// </code>
    /// </example>
    public static LintReport Check(
        Recipe recipe,
        RunPlan plan,
        StepFrequency frequency = StepFrequency.Update,
        OptimizerFacts? optimizer = null,
        MetricFacts? metric = null,
        LintOptions? options = null
    )
    {
        ArgumentNullException.ThrowIfNull(recipe);
        ArgumentNullException.ThrowIfNull(plan);
        options ??= new();
        if (options.SilencedCodes.FirstOrDefault(code => Rules.All(rule => rule.Code != code)) is { } unknown)
            throw new ArgumentException(
                $"'{nameof(options.SilencedCodes)}' must be codes from {Rules[0].Code} to {Rules[^1].Code}, but one "
                    + "was "
                    + $"'{unknown}'.",
                nameof(options)
            );
        LintSubject subject;
        try
        {
            subject = LintBinding.Bind(recipe, plan, frequency, optimizer ?? new(), metric, options);
        }
        catch (NoRoomException noRoom) when (!options.SilencedCodes.Contains(WarmupTooLong.Rule.Code))
        {
            return new([WarmupTooLong.WithoutRoom(noRoom)], plan.TotalSteps!.Value, ExaminedSteps: 0);
        }
        // Where the rate cannot be computed, that alone is to be said.
        var rules = subject.Profile.Failure is null ? Rules : [VanishingRate.Rule];
        var findings = rules
            .Where(rule => !options.SilencedCodes.Contains(rule.Code))
            .SelectMany(rule => rule.Check(subject));
        return new([.. findings.OrderByDescending(finding => finding.Severity)], subject.Steps, subject.Profile.Length);
    }

    /// <summary>
    /// The rate at every update of a run, as the training loop advances the schedule: what the findings speak of.
    /// </summary>
    /// <param name="recipe">The schedule.</param>
    /// <param name="plan">The run; its total steps must be known.</param>
    /// <param name="frequency">When the training loop advances the schedule. Default: after every update.</param>
    /// <param name="optimizer">What is known of the optimizer. Without its rate, a text with <c>base</c> is given in
    /// multiples of it.</param>
    /// <inheritdoc cref="Check" path="/exception"/>
    public static Curve RateOf(
        Recipe recipe,
        RunPlan plan,
        StepFrequency frequency = StepFrequency.Update,
        OptimizerFacts? optimizer = null
    )
    {
        ArgumentNullException.ThrowIfNull(recipe);
        ArgumentNullException.ThrowIfNull(plan);
        return LintBinding.Bind(recipe, plan, frequency, optimizer ?? new(), metric: null, new()).Rate;
    }
}
