using Anneal.Language;
using Anneal.Language.Syntax;

namespace Anneal.Dialects;

/// <summary>Makes calls of settings.</summary>
internal static class SettingsCall
{
    /// <summary>The map that is set; null where it is none.</summary>
    public static Dictionary<string, SyntaxNode>? Map(
        this IReadOnlyDictionary<string, SyntaxNode> settings,
        string name
    ) =>
        settings.GetValueOrDefault(name) is { } value
            ? SettingsMap.Of(value, (settings as SettingsMap)?.Root ?? settings as SettingsMap)
            : null;

    /// <summary>
    /// What is set within maps: <c>optimizer.lr</c>, or <c>optimizer.*.lr</c>, where a map has one name that may be
    /// any; null where it is not there.
    /// </summary>
    public static SyntaxNode? At(this IReadOnlyDictionary<string, SyntaxNode> settings, string path)
    {
        SyntaxNode? value = null;
        var map = settings;
        foreach (var name in path.Split('.'))
        {
            value = name == "*" && map is { Count: 1 } ? map.Values.First() : map?.GetValueOrDefault(name);
            map = value is null ? null : SettingsMap.Of(value);
        }
        return value;
    }

    /// <summary>The text, or the name of a class, that is set; null where it is none.</summary>
    public static string? Text(this IReadOnlyDictionary<string, SyntaxNode> settings, string name) =>
        settings.GetValueOrDefault(name) switch
        {
            TextSyntax text => text.Text,
            NameSyntax { Name: not ("None" or "True" or "False") } @class => @class.Name,
            _ => null,
        };

    /// <summary>
    /// The settings with one that stands elsewhere in the whole, or else the name by which training code calls it, if
    /// they do not have it.
    /// </summary>
    /// <param name="settings">The settings.</param>
    /// <param name="name">The setting.</param>
    /// <param name="elsewhere">Its names elsewhere, the first one that of code.</param>
    public static IReadOnlyDictionary<string, SyntaxNode> WithRun(
        this IReadOnlyDictionary<string, SyntaxNode> settings,
        string name,
        params string[] elsewhere
    ) =>
        settings.Has(name)
            ? settings
            : settings.With(name, settings.Anywhere(elsewhere) ?? Code(settings, elsewhere[0]));

    /// <summary>The settings with one that stands elsewhere in the whole, if it is there and not in them.</summary>
    public static IReadOnlyDictionary<string, SyntaxNode> WithElsewhere(
        this IReadOnlyDictionary<string, SyntaxNode> settings,
        string name,
        params string[] elsewhere
    ) => !settings.Has(name) && settings.Anywhere(elsewhere) is { } value ? settings.With(name, value) : settings;

    /// <summary>The settings of a definition with those of its parameters that stand elsewhere in the whole.</summary>
    public static IReadOnlyDictionary<string, SyntaxNode> WithElsewhere(
        this CurveDefinition definition,
        IReadOnlyDictionary<string, SyntaxNode> settings,
        params ReadOnlySpan<string> names
    )
    {
        var all = new Dictionary<string, SyntaxNode>(settings);
        foreach (var name in names)
            if (definition.IndexOf(name) >= 0 && !settings.Has(name) && settings.Anywhere(name) is { } value)
                all[name] = value;
        return all;
    }

    /// <summary>The number that one of several names has anywhere in the whole; null where none has one.</summary>
    public static SyntaxNode? Anywhere(this IReadOnlyDictionary<string, SyntaxNode> settings, params string[] names) =>
        SettingsMap.Anywhere(settings, names);

    /// <summary>Whether something is set, and not to nothing.</summary>
    public static bool Has(this IReadOnlyDictionary<string, SyntaxNode> settings, string name) =>
        settings.TryGetValue(name, out var value) && value is not NameSyntax { Name: "None" };

    private static Dictionary<string, SyntaxNode> With(
        this IReadOnlyDictionary<string, SyntaxNode> settings,
        string name,
        SyntaxNode value
    ) => new Dictionary<string, SyntaxNode>(settings) { [name] = value };

    private static NameSyntax Code(IReadOnlyDictionary<string, SyntaxNode> settings, string name) =>
        new(settings.Values.Select(value => value.Span).First(), name);

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

    /// <summary>
    /// A call of a framework's schedule with those settings that are its own; with all where there is no such schedule.
    /// </summary>
    public static CallSyntax OfOwn(
        Framework framework,
        string name,
        IReadOnlyDictionary<string, SyntaxNode> settings
    ) =>
        framework.Definitions.FirstOrDefault(each => each.Name == name) is { } definition
            ? OfOwn(definition, settings)
            : Of($"{framework.Name}.{name}", settings);

    /// <summary>
    /// A call with those settings that are its own, or nearly: the others of a whole program say nothing here.
    /// </summary>
    public static CallSyntax OfOwn(CurveDefinition definition, IEnumerable<KeyValuePair<string, SyntaxNode>> settings)
    {
        string[] own = [.. definition.Parameters.Select(parameter => parameter.Name)];
        settings = [.. settings];
        var given = settings.Select(setting => setting.Key).ToHashSet();
        return Of(
            definition.FullName,
            settings.Where(setting =>
                own.Contains(setting.Key) || (Names.Misspelt(setting.Key, own) is { } meant && !given.Contains(meant))
            )
        );
    }
}
