using Anneal.Language;
using Anneal.Language.Syntax;

namespace Anneal.Dialects;

/// <summary>Settings of a schedule that are of no framework.</summary>
/// <param name="Name">The one that shows that they are a schedule's.</param>
/// <param name="Value">What it is set to.</param>
internal sealed record UnknownSettings(string Name, SyntaxNode Value)
{
    // Those that choose a schedule say more than those of a rate.
    private static readonly Predicate<string>[] Kinds =
    [
        name => Names.Words(name).Any(word => word.StartsWith("SCHED", StringComparison.Ordinal)),
        Names.IsOfRate,
    ];

    /// <summary>The setting that is meant; null where none is a schedule's.</summary>
    public static UnknownSettings? In(IReadOnlyDictionary<string, SyntaxNode>? settings)
    {
        if (settings is null)
            return null;
        var all = SettingsMap.AllIn(settings).SelectMany(map => map).ToList();
        return Kinds
            .Select(isMeant => all.Find(setting => isMeant(setting.Key)))
            .Where(found => found.Key is not null)
            .Select(found => new UnknownSettings(found.Key, found.Value))
            .FirstOrDefault();
    }

    /// <summary>What is wrong with a text that has them.</summary>
    public ScheduleTextException In(string text) =>
        new(
            text,
            Value.Span,
            $"settings must be of a framework that is known here, but '{Name}' and those beside it are of none; write "
                + "the schedule as a text, such as warmup(5ep) then cosine(base -> 0)."
        );
}
