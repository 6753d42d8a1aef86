using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>Composer's conversion of times, with the run plan in place of its trainer's state.</summary>
internal sealed class ComposerClock(CallArguments arguments, BindingScope scope)
{
    private readonly RunPlan? plan = scope.Context.Plan;
    private readonly double scheduleRatio = arguments.Number("ssr", 1);

    /// <summary>A time among the arguments.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="otherwise">Its default.</param>
    /// <param name="isScaled">Whether the scale-schedule ratio applies; it never does to shares of the run.</param>
    public ComposerLength Length(string name, string otherwise = "1dur", bool isScaled = true) =>
        Convert(ComposerTime.Parse(arguments.Text(name, otherwise)), isScaled ? scheduleRatio : 1);

    /// <summary>A time that the framework divides by.</summary>
    /// <inheritdoc cref="Length"/>
    public ComposerLength PositiveLength(string name, string otherwise = "1dur", bool isScaled = true) =>
        Length(name, otherwise, isScaled) is { Amount: > 0 } length
            ? length
            : throw new ArgumentException(
                $"'{name}' must be more than 0 batches, samples or tokens in this run, but "
                    + $"'{arguments.Text(name, otherwise)}' is "
                    + $"{NumberText.Format(Length(name, otherwise, isScaled).Amount)}."
            );

    /// <summary>The first steps at which the milestones have passed, in order.</summary>
    public ValueList<long> Milestones() =>
        [
            .. arguments
                .Items("milestones")
                .Select(item => Convert(ComposerTime.Parse(((TextArgument)item).Text), scheduleRatio).FirstStep)
                .Order(),
        ];

    /// <summary>
    /// The framework's check that a schedule with warm-up is as long as the run, where the two can be compared.
    /// </summary>
    public void RequireWholeRun(ComposerLength duration)
    {
        if (duration.Unit == ComposerUnit.Batch && plan?.TotalSteps is { } total && duration.Amount < total)
            throw new ArgumentException(
                $"'t_max' must be at least as long as the run ({total} steps), but is "
                    + $"{NumberText.Format(duration.Amount)} steps."
            );
    }

    private ComposerLength Convert(ComposerTime time, double ratio) =>
        time.Unit switch
        {
            ComposerUnit.Duration => Of(Share(time.Value), ComposerUnit.Batch),
            ComposerUnit.Epoch => Of(
                time.Value * Known(plan?.StepsPerEpoch, "an 'ep'", "the steps per epoch") * ratio,
                ComposerUnit.Batch
            ),
            _ => Of(time.Value * ratio, time.Unit),
        };

    // Composer multiplies in this order where the run is counted in epochs, which decides the last bit before the
    // truncation.
    private double Share(double share) =>
        plan is { Epochs: { } epochs, StepsPerEpoch: { } stepsPerEpoch } && epochs == Math.Floor(epochs)
            ? share * stepsPerEpoch * epochs
            : share * Known(plan?.TotalSteps, "a 'dur'", "the run's total steps");

    private ComposerLength Of(double amount, ComposerUnit unit) =>
        new(
            Math.Truncate(amount),
            unit,
            unit switch
            {
                ComposerUnit.Sample => Known(plan?.SamplesPerStep, "an 'sp'", "the samples per step (the batch size)"),
                ComposerUnit.Token => Known(plan?.TokensPerStep, "a 'tok'", "the tokens per step"),
                _ => 1,
            }
        );

    private double Known(double? value, string unit, string what) =>
        scope.CountsTicks
            ? throw new ScheduleBindingException(
                $"inside 'every' times count ticks, so {unit} has no meaning there; write 'ba'."
            )
            : value ?? throw new ScheduleBindingException($"{unit} needs {what}, but the run plan does not say it.");
}
