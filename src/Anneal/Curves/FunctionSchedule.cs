namespace Anneal.Curves;

/// <summary>A user's own function of the step; made by <see cref="ScheduleFactories.FromFunction"/>.</summary>
internal sealed record FunctionSchedule : Schedule
{
    private readonly Func<long, double> value;

    public FunctionSchedule(Func<long, double> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        this.value = value;
    }

    protected internal override double Evaluate(long step) => value(step);
}
