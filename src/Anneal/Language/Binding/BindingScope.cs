namespace Anneal.Language;

/// <summary>Where in a run a part is bound.</summary>
internal sealed record BindingScope(BindingContext Context) : IComparedByFields
{
    /// <summary>Where the part begins in the run, in steps, not rounded.</summary>
    public double Start { get; init; }

    /// <summary>
    /// What a part without a length of its own gets, in steps, not rounded; null where the run's end is not known.
    /// </summary>
    public double? Rest { get; init; }

    /// <summary>The first value of what follows; null where nothing does.</summary>
    public double? Target { get; init; }

    /// <summary>What <c>stretch</c> multiplies lengths by.</summary>
    public double Scale { get; init; } = 1;

    /// <summary>Whether lengths count the ticks of an <c>every</c>.</summary>
    public bool CountsTicks { get; init; }

    /// <summary>Hyper-parameters that the text schedules itself, so that no call does.</summary>
    public ValueList<string> Scheduled { get; init; } = [];

    /// <summary>Told which curve each part of the text became, innermost first.</summary>
    public Action<ScheduleExpression, Curve>? Observer { get; init; }

    public double Value(ScheduleValue value) => value.Resolve(Context.BaseRate);

    /// <summary>A length in steps, not rounded.</summary>
    public double Steps(Length length)
    {
        if (length.Unit == LengthUnit.Steps)
            return length.Amount * Scale;
        if (CountsTicks)
            throw new ScheduleBindingException(
                $"inside 'every' lengths count ticks, so '{length}' has no meaning there; write a plain number."
            );
        var plan = Context.Plan
            ?? throw new ScheduleBindingException(
                $"'{length}' needs a run plan; give the epochs and the steps per epoch, or the total steps."
            )
            {
                Missing = MissingInput.RunLength,
            };
        return plan.StepsIn(length) * Scale;
    }

    /// <summary>A length that ends at a whole step of the run.</summary>
    public long WholeSteps(double steps) => (long)(Anneal.Period.Round(Start + steps) - Anneal.Period.Round(Start));

    public long WholeSteps(Length length) => WholeSteps(Steps(length));

    /// <summary>The length of a part: its own, or else the rest of the run.</summary>
    public long WholeSteps(Length? length) => WholeSteps(length is { } own ? Steps(own) : RequireRest());

    public Period Period(Length length)
    {
        var steps = Steps(length);
        return steps >= 1
            ? new(steps, Start)
            : throw new ScheduleBindingException(
                $"a period must be at least one step, but '{length}' is {NumberText.Format(steps)} steps."
            );
    }

    public double RequireRest() =>
        Rest
        ?? throw new ScheduleBindingException(
            "a length that is left out means the rest of the run, and the run's length is not known; write the length, "
                + "or give the total steps."
        )
        {
            Missing = MissingInput.RunLength,
        };
}
