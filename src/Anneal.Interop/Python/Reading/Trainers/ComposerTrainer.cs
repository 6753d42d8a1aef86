using System.Globalization;

namespace Anneal.Interop.Python.Reading.Trainers;

/// <summary>Composer's trainer, which is given its schedulers and how long it runs: <c>max_duration="40ep"</c>.</summary>
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
        return duration is LiteralValue { Content: { } text } && text.Length > 2
            ? text[^2..] switch
            {
                "ep" when Number(text) is { } epochs => TrainerSettings.Unknown with { Epochs = epochs },
                "ba" when Number(text) is { } updates => new(TrainerSettings.Endless, null, updates, null),
                _ => TrainerSettings.Unknown,
            }
            : TrainerSettings.Unknown;
    }

    private static LiteralValue? Number(string text) =>
        double.TryParse(text[..^2], NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? LiteralValue.Of(number)
            : null;
}
