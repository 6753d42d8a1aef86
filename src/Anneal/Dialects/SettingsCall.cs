using Anneal.Language.Syntax;

namespace Anneal.Dialects;

/// <summary>Makes calls of settings.</summary>
internal static class SettingsCall
{
    /// <summary>The map that is set; null where it is none.</summary>
    public static Dictionary<string, SyntaxNode>? Map(
        this IReadOnlyDictionary<string, SyntaxNode> settings,
        string name
    ) => settings.GetValueOrDefault(name) is MapSyntax map ? SettingsText.ByName(map.Entries) : null;

    /// <summary>The text that is set; null where it is none.</summary>
    public static string? Text(this IReadOnlyDictionary<string, SyntaxNode> settings, string name) =>
        (settings.GetValueOrDefault(name) as TextSyntax)?.Text;

    /// <summary>A call with the settings as its arguments, but those of some names.</summary>
    public static CallSyntax Of(
        string call,
        IEnumerable<KeyValuePair<string, SyntaxNode>> settings,
        params string[] without
    )
    {
        var given = settings.Where(setting => !without.Contains(setting.Key)).ToArray();
        var span = settings.Select(setting => setting.Value.Span).FirstOrDefault(new SourceSpan(0, 1, 1, 1));
        return new(span, call, [.. given.Select(each => new ArgumentSyntax(each.Value.Span, each.Key, each.Value))]);
    }
}
