using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>Composer's conversion of times, with the run plan in place of its trainer's state.</summary>
/// <param name="call">The call whose times they are.</param>
/// <param name="scheduleRatio">The Trainer's scale_schedule_ratio.</param>
internal sealed class ComposerClock(BoundCall call, double scheduleRatio)
{
    private readonly RunPlan? plan = call.Scope.Context.Plan;

    /// <summary>A time among the arguments.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="isScaled">Whether the scale-schedule ratio applies; it never does to shares of the run.</param>
    public ComposerLength Length(Parameter<ComposerTime> parameter, bool isScaled = true) =>
        Convert(parameter, parameter.In(call), isScaled ? scheduleRatio : 1);

    /// <summary>A time that the framework divides by.</summary>
    /// <inheritdoc cref="Length"/>
    public ComposerLength PositiveLength(Parameter<ComposerTime> parameter, bool isScaled = true)
    {
        var length = Length(parameter, isScaled);
        return length.Amount > 0
            ? length
            : throw new ArgumentException(
                $"'{parameter.Name}' must be more than 0 batches, samples or tokens in this run, but "
                    + $"'{parameter.In(call).Text}' is {NumberText.Format(length.Amount)}."
            );
    }

    /// <summary>The first steps at which the milestones have passed, in order.</summary>
    public ValueList<long> FirstSteps(Parameter<ValueList<ComposerTime>> milestones) =>
        [.. milestones.In(call).Select(time => Convert(milestones, time, scheduleRatio).FirstStep).Order()];

    /// <summary>
    /// The framework's check that a schedule with warm-up is as long as the run, where the two can be compared.
    /// </summary>
    public void RequireWholeRun(ComposerLength duration)
    {
        if (
            call.Scope.Scale == 1
            && duration.Unit == ComposerUnit.Batch
            && plan?.TotalSteps is { } total
            && duration.Amount < total
        )
            throw new ArgumentException(
                $"'t_max' must be at least as long as the run ({total} steps), but is "
                    + $"{NumberText.Format(duration.Amount)} steps."
            );
    }

    private ComposerLength Convert(Parameter parameter, ComposerTime time, double ratio)
    {
        var (amount, unit) = AmountOf(time, ratio);
        var length = new ComposerLength(Math.Truncate(amount), unit, PerStep(unit));
        if (call.Scope.Scale == 1)
            return length;
        var steps = new StretchedCall(call.Scope, call.Scope.Scale, HasEnd: true).Of(call, parameter, length.Steps);
        return length with { Amount = steps * length.PerStep };
    }

    private (double Amount, ComposerUnit Unit) AmountOf(ComposerTime time, double ratio) =>
        time.Unit switch
        {
            ComposerUnit.Duration => (Share(time.Value), ComposerUnit.Batch),
            ComposerUnit.Epoch => (
                time.Value * Known(plan?.StepsPerEpoch, "an 'ep'", "the steps per epoch") * ratio,
                ComposerUnit.Batch
            ),
            _ => (time.Value * ratio, time.Unit),
        };

    // Composer multiplies in this order where the run is counted in epochs, which decides the last bit before the
    // truncation.
    private double Share(double share) =>
        plan is { Epochs: { } epochs, StepsPerEpoch: { } stepsPerEpoch } && epochs == Math.Floor(epochs)
            ? share * stepsPerEpoch * epochs
            : share * Known(plan?.TotalSteps, "a 'dur'", "the run's total steps");

    private double PerStep(ComposerUnit unit) =>
        unit switch
        {
            ComposerUnit.Sample => Known(plan?.SamplesPerStep, "an 'sp'", "the samples per step (the batch size)"),
            ComposerUnit.Token => Known(plan?.TokensPerStep, "a 'tok'", "the tokens per step"),
            _ => 1,
        };

    private double Known(double? value, string unit, string what) =>
        call.Scope.CountsTicks
            ? throw new ScheduleBindingException(
                $"inside 'every' times count ticks, so {unit} has no meaning there; write 'ba'."
            )
            : value ?? throw new ScheduleBindingException($"{unit} needs {what}, but the run plan does not say it.");
}
