namespace Anneal.Interop.Python.Reading.Trainers;

/// <summary>
/// Composer's trainer, which is given its schedulers and how long it runs: <c>max_duration="40ep"</c>.
/// </summary>
internal static class ComposerTrainer
{
    /// <summary>What it does with the schedulers that it is given; null where it is none of Composer's.</summary>
    public static TrainerRunEvent? Run(Arguments arguments)
    {
        if (arguments.Named("schedulers") is not { } given || arguments.Named("max_duration") is not { } duration)
            return null;
        var all = given is SequenceValue { Items: var items } ? items : [given];
        SchedulerValue[] schedulers = [.. all.SelectMany(item => item.Members).OfType<SchedulerValue>()];
        return schedulers.Length == 0 ? null : Lengths(duration).Run(schedulers, byEpoch: false);
    }

    private static TrainerSettings Lengths(Value duration)
    {
        if (duration.Number(Assumptions.None) is not null)
            return TrainerSettings.Unknown with { Epochs = duration };
        if (
            duration is not LiteralValue { Content: { Length: > 2 } text }
            || LiteralValue.OfString(text[..^2]).NumberInQuotes is not { } number
        )
            return TrainerSettings.Unknown;
        var length = LiteralValue.Of(number);
        return text[^2..] switch
        {
            "ep" => TrainerSettings.Unknown with { Epochs = length },
            "ba" => new(TrainerSettings.Endless, null, length, null),
            _ => TrainerSettings.Unknown,
        };
    }
}
