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
        Around(node, schedule) is { } containers
            ? Every(schedule, containers.Aggregate(0.0, (outer, container) => EpochsIn(container, outer)))
            : null;

    /// <summary>The schedule that is stepped once in so many epochs; at every update where they are 0.</summary>
    public static SyntaxNode Every(SyntaxNode schedule, double epochs) =>
        epochs == 0
            ? schedule
            : new EverySyntax(
                schedule.Span,
                schedule,
                new NumberSyntax(schedule.Span, epochs, LengthUnit.Epochs, IsInteger: true)
            );

    // What stands around the schedule, the outermost first; null where it is not in the node.
    private static IEnumerable<SyntaxNode>? Around(SyntaxNode node, SyntaxNode schedule) =>
        ReferenceEquals(node, schedule) ? []
        : (MapSyntax.Of(node)?.Entries.Select(entry => entry.Value) ?? (node as ListSyntax)?.Items)
            ?.Select(part => Around(part, schedule))
            .FirstOrDefault(inner => inner is not null)
            is { } containers
            ? containers.Prepend(node)
        : null;

    private double EpochsIn(SyntaxNode container, double outer)
    {
        // The optimizers and the schedules, each in a list.
        if (MapSyntax.Of(container) is not { } map)
            return container is ListSyntax { Items: [ListSyntax, ListSyntax] } ? 1 : outer;
        var settings = SettingsMap.Of(map.Entries);
        var (interval, frequency) = (settings.GetValueOrDefault(Interval), settings.GetValueOrDefault(Frequency));
        var isLightnings =
            interval is not null
            || frequency is not null
            || settings.ContainsKey("monitor")
            || (settings.ContainsKey("optimizer") && settings.ContainsKey("lr_scheduler"));
        if (!isLightnings)
            return outer;
        var word = interval is null ? "epoch" : (interval as TextSyntax)?.Text;
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
