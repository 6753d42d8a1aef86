using Anneal.Language.Syntax;

namespace Anneal.Language;

/// <summary>
/// How often a trainer steps a schedule that it is handed in a list or a dictionary, as Lightning's are: after every
/// epoch where nothing else is said.
/// </summary>
/// <param name="errors">Says what is wrong.</param>
internal sealed class TrainerInterval(TextErrors errors)
{
    private const string Frequency = "frequency",
        Interval = "interval";

    /// <summary>The schedule as it is stepped there; null where it is not in a node.</summary>
    /// <param name="node">What may stand around it.</param>
    /// <param name="schedule">The schedule.</param>
    public SyntaxNode? Stepped(SyntaxNode node, SyntaxNode schedule) =>
        EpochsWithin(node, schedule, 0) is { } epochs ? Every(schedule, epochs) : null;

    /// <summary>The schedule that is stepped once in so many epochs; at every update where they are 0.</summary>
    public static SyntaxNode Every(SyntaxNode schedule, double epochs) =>
        epochs == 0
            ? schedule
            : new EverySyntax(
                schedule.Span,
                schedule,
                new NumberSyntax(schedule.Span, epochs, LengthUnit.Epochs, IsInteger: true)
            );

    private double? EpochsWithin(SyntaxNode node, SyntaxNode schedule, double outer)
    {
        if (ReferenceEquals(node, schedule))
            return outer;
        IEnumerable<SyntaxNode> parts = [];
        if (MapSyntax.Of(node) is { } map)
            (outer, parts) = (Said(SettingsMap.Of(map.Entries), outer), map.Entries.Select(entry => entry.Value));
        else if (node is ListSyntax list)
            // The optimizers and the schedules, each in a list.
            (outer, parts) = (list.Items is [ListSyntax, ListSyntax] ? 1 : outer, list.Items);
        return parts.Select(part => EpochsWithin(part, schedule, outer)).FirstOrDefault(epochs => epochs is not null);
    }

    private double Said(SettingsMap settings, double outer)
    {
        var frequency = settings.GetValueOrDefault(Frequency);
        var isLightnings =
            frequency is not null
            || settings.ContainsKey("monitor")
            || (settings.ContainsKey("optimizer") && settings.ContainsKey("lr_scheduler"));
        var interval = settings.GetValueOrDefault(Interval);
        if (interval is null && !isLightnings)
            return outer;
        var word = interval is null
            ? outer == 0 && !isLightnings
                ? "step"
                : "epoch"
            : (interval as TextSyntax)?.Text;
        if (word is not ("epoch" or "step"))
            throw errors.Error(interval!, $"'{Interval}' must be 'epoch' or 'step' for its schedule to be read.");
        var count = frequency is null ? 1 : (frequency as NumberSyntax)?.Value;
        // Batches are counted anew in every epoch, and those that are accumulated too.
        if (count is not >= 1 || (word == "step" && count != 1))
            throw errors.Error(
                frequency!,
                $"a '{Frequency}' other than 1 is not read; leave it out, and write the schedule's lengths in updates."
            );
        return word == "step" ? 0 : count.Value;
    }
}
