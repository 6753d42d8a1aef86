using Anneal.Language.Syntax;

namespace Anneal.Language;

/// <summary>
/// Settings by their names: those of a map, and the whole of which it is a part. A name with dots is that of a map in a
/// map.
/// </summary>
internal sealed class SettingsMap : Dictionary<string, SyntaxNode>
{
    // A configuration is not deeper, and a value that stands for many is not gone through without end.
    private const int DeepestMap = 16,
        MostMaps = 10_000;

    private SettingsMap(IEnumerable<(SyntaxNode Key, SyntaxNode Value)> entries, SettingsMap? root)
    {
        Root = root;
        var named = entries
            .Where(entry => entry.Key is TextSyntax or NameSyntax)
            .Select(entry => (Path(entry.Key), entry.Value));
        foreach (var same in named.GroupBy(entry => entry.Item1[0]))
            this[same.Key] = Joined([.. same]);
    }

    /// <summary>The whole of which these are a part; null where they are the whole.</summary>
    public SettingsMap? Root { get; }

    /// <summary>Whether the text has flags, as <c>--lr 0.1</c>, which a script is told and no file holds.</summary>
    public bool HasFlags { get; init; }

    /// <summary>The settings of a map's entries.</summary>
    /// <param name="entries">The names and what they are set to.</param>
    /// <param name="hasFlags">Whether some are flags.</param>
    public static SettingsMap Of(IEnumerable<(SyntaxNode Key, SyntaxNode Value)> entries, bool hasFlags = false) =>
        new(entries, null) { HasFlags = hasFlags };

    /// <summary>The settings of a node; null where it is no map.</summary>
    public static SettingsMap? Of(SyntaxNode node, SettingsMap? root = null) =>
        MapSyntax.Of(node) is { } map ? new(map.Entries, root) : null;

    /// <summary>
    /// These settings and those of all maps within, the outer ones first; what stands in a list is one of several.
    /// </summary>
    public static IEnumerable<IReadOnlyDictionary<string, SyntaxNode>> AllIn(
        IReadOnlyDictionary<string, SyntaxNode> settings
    )
    {
        var root = settings as SettingsMap;
        var next = new Queue<(IReadOnlyDictionary<string, SyntaxNode> Map, int Depth)>([(settings, 0)]);
        for (var count = 0; count < MostMaps && next.TryDequeue(out var outer); count++)
        {
            yield return outer.Map;
            if (outer.Depth < DeepestMap)
                foreach (var inner in outer.Map.Values)
                    if (Of(inner, root) is { } map)
                        next.Enqueue((map, outer.Depth + 1));
        }
    }

    /// <summary>
    /// The one number or list of numbers that is set by a name in the whole of which a map is a part; null where none
    /// is, or different ones are.
    /// </summary>
    public static SyntaxNode? Anywhere(IReadOnlyDictionary<string, SyntaxNode> settings, params string[] names)
    {
        var whole = (settings as SettingsMap)?.Root ?? settings;
        var maps = AllIn(whole).ToArray();
        foreach (var name in names)
        {
            var values = maps.Select(map => map.GetValueOrDefault(name))
                .Where(value => value is NumberSyntax { Value: > 0 } or ListSyntax or OperationSyntax)
                .DistinctBy(value => (value as NumberSyntax)?.Value ?? (object)value!)
                .ToArray();
            if (values is [var only])
                return only;
        }
        return null;
    }

    private static string[] Path(SyntaxNode key)
    {
        var name = key is TextSyntax text ? text.Text : ((NameSyntax)key).Name;
        var path = name[(name.LastIndexOf('/') + 1)..].Split('.');
        return path.Length > DeepestMap || path.Contains("") ? [name] : path;
    }

    // What is there several times is a list, and what has further names behind a dot is one map.
    private static SyntaxNode Joined((string[] Path, SyntaxNode Value)[] same)
    {
        if (!Array.Exists(same, each => each.Path.Length > 1))
            return same is [var only]
                ? only.Value
                : new ListSyntax(same[0].Value.Span, [.. same.Select(each => each.Value)]);
        var inner = same.SelectMany(each =>
            each.Path.Length > 1 ? [(Key(each.Path[1..], each.Value), each.Value)] : EntriesOf(each.Value)
        );
        return new MapSyntax(same[0].Value.Span, [.. inner]);
    }

    private static TextSyntax Key(string[] path, SyntaxNode value) => new(value.Span, string.Join('.', path));

    private static List<(SyntaxNode, SyntaxNode)> EntriesOf(SyntaxNode node) =>
        node is MapSyntax map ? map.Entries : [];
}
