using Anneal.Analysis;
using Anneal.Language;

namespace Anneal.Lint;

/// <summary>Binds a recipe to a run as the training loop advances it.</summary>
internal static class LintBinding
{
    /// <summary>The subject of a recipe, a run and what is known of the optimizer.</summary>
    /// <exception cref="ScheduleBindingException">The recipe does not fit the run.</exception>
    public static LintSubject Bind(
        Recipe recipe,
        RunPlan plan,
        StepFrequency frequency,
        OptimizerFacts optimizer,
        MetricFacts? metric,
        LintOptions options
    )
    {
        if (plan.TotalSteps is null)
            throw new ArgumentException("'plan' must know the run's total steps.", nameof(plan));
        optimizer = optimizer with { LearningRate = optimizer.LearningRate ?? recipe.BaseRate?.Value };
        var places = new Dictionary<Curve, ScheduleExpression>(ReferenceEqualityComparer.Instance);
        // Without a rate of the optimizer's own everything is judged in multiples of it.
        var context = new BindingContext(
            ClockOf(plan, frequency),
            optimizer.LearningRate ?? (recipe.UsesBase ? 1 : null)
        )
        {
            MomentumName = optimizer.MomentumName,
        };
        var parts = new List<(ScheduleExpression, Curve)>();
        var bound = recipe.Bind(context, (expression, curve) =>
        {
            places.TryAdd(curve, expression);
            parts.Add((expression, curve));
        });
        return new LintSubject(
            recipe,
            bound,
            InUpdates(bound.Rate, plan, frequency),
            places,
            parts,
            plan,
            frequency,
            optimizer,
            metric,
            options
        );
    }

    private static RunPlan ClockOf(RunPlan plan, StepFrequency frequency) =>
        frequency switch
        {
            StepFrequency.Epoch => RunPlan.FromEpochs(
                Math.Ceiling(
                    plan.Epochs
                        ?? throw new ArgumentException(
                            "'plan' must know its epochs where the schedule is advanced once an epoch.",
                            nameof(plan)
                        )
                ),
                1
            ),
            StepFrequency.Batch => plan.Epochs is { } epochs && plan.StepsPerEpoch is { } perEpoch
                ? RunPlan.FromEpochs(epochs, perEpoch * plan.GradientAccumulation)
                : RunPlan.FromSteps(plan.TotalSteps!.Value * plan.GradientAccumulation),
            _ => plan,
        };

    private static Curve InUpdates(Curve rate, RunPlan plan, StepFrequency frequency) =>
        frequency switch
        {
            StepFrequency.Epoch when plan.StepsPerEpoch > 1 => Binder.Tick(rate, new Period(plan.StepsPerEpoch.Value)),
            StepFrequency.Batch when plan.GradientAccumulation > 1 => rate is Schedule schedule
                ? new Hastened(schedule, plan.GradientAccumulation)
                : throw new ArgumentException(
                    "a schedule that only its history defines cannot be advanced once a batch here.",
                    nameof(frequency)
                ),
            _ => rate,
        };
}
