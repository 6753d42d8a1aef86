using Anneal.Language;
using Anneal.Language.Syntax;

namespace Anneal.Dialects;

/// <summary>
/// What stands for another setting: <c>${trainer.max_steps}</c>, <c>$STEPS</c>, <c>%STEPS</c>, <c>!ref &lt;lr&gt;</c>.
/// </summary>
internal static class SettingsReferences
{
    private const int LongestChain = 8;

    /// <summary>The settings with what each reference leads to in its place; one that leads nowhere stays.</summary>
    /// <param name="entries">The settings.</param>
    /// <param name="hasFlags">Whether some are flags.</param>
    public static SettingsMap Resolved(List<(SyntaxNode Key, SyntaxNode Value)> entries, bool hasFlags)
    {
        var settings = SettingsMap.Of(entries, hasFlags);
        return entries.Exists(entry => HasReference(entry.Value))
            ? SettingsMap.Of(entries.Select(entry => (entry.Key, Resolved(entry.Value, settings))), hasFlags)
            : settings;
    }

    private static bool HasReference(SyntaxNode node) =>
        node switch
        {
            TextSyntax text => NameIn(text.Text) is not null,
            ListSyntax list => list.Items.Exists(HasReference),
            MapSyntax map => map.Entries.Exists(entry => HasReference(entry.Value)),
            _ => false,
        };

    private static SyntaxNode Resolved(SyntaxNode node, SettingsMap settings) =>
        node switch
        {
            TextSyntax text => Value(text, settings),
            ListSyntax list => list with { Items = [.. list.Items.Select(item => Resolved(item, settings))] },
            MapSyntax map => map with
            {
                Entries = [.. map.Entries.Select(entry => (entry.Key, Resolved(entry.Value, settings)))],
            },
            _ => node,
        };

    private static SyntaxNode Value(TextSyntax text, SettingsMap settings)
    {
        SyntaxNode value = text;
        for (var links = 0; links < LongestChain && value is TextSyntax { Text: var name }; links++)
        {
            if (NameIn(name) is not { } path || settings.At(path) is not { } next)
                break;
            value = next;
        }
        // Maps and lists hold references of their own, which might be to themselves.
        return value is MapSyntax or ListSyntax ? text : value;
    }

    private static string? NameIn(string text) =>
        text switch
        {
            ['$', '{', .. var name, '}'] => name.Trim('.'),
            ['!', 'r', 'e', 'f', ' ', '<', .. var name, '>'] => name,
            ['$' or '%', .. var name] when name.Length > 0 => name,
            _ => null,
        };
}
