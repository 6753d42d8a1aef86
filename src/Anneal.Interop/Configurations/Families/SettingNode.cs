using Anneal.Interop.Configurations.Settings;

namespace Anneal.Interop.Configurations.Families;

/// <summary>A map of a configuration, and what it stands in.</summary>
/// <param name="Map">The map.</param>
/// <param name="Name">The name that it has in the one around it; empty at the top.</param>
/// <param name="Parent">The one around it; null at the top.</param>
internal sealed record SettingNode(MapSetting Map, string Name, SettingNode? Parent)
{
    private Dictionary<string, Setting?>? elsewhere;

    /// <summary>The map at the top.</summary>
    public SettingNode Top => Parent is null ? this : Parent.Top;

    /// <summary>Whether the file takes values from another one, so that no default of a framework holds.</summary>
    public bool IsPartial => Top.Map.Find("_base_", "_BASE_", "defaults") is not null;

    /// <summary>All maps of a document, each before those within it.</summary>
    public static IEnumerable<SettingNode> All(Setting root) => Within(root, "", null);

    /// <summary>The value of the first of some names: here, in the maps around, or in the only other place.</summary>
    public Setting? Near(params string[] names)
    {
        for (var node = this; node is not null; node = node.Parent)
            if (node.Map.Find(names) is { } value)
                return value;
        var elsewhere = Top.elsewhere ??= Unique(Top);
        return names.Select(name => elsewhere.GetValueOrDefault(name)).FirstOrDefault(value => value is not null);
    }

    /// <summary>The map of a name, as <see cref="Near"/> finds it.</summary>
    public MapSetting? MapNear(params string[] names) => Near(names) as MapSetting;

    // The values of the names that stand in one map only.
    private static Dictionary<string, Setting?> Unique(SettingNode top)
    {
        var unique = new Dictionary<string, Setting?>(StringComparer.Ordinal);
        foreach (var (name, value) in All(top.Map).SelectMany(node => node.Map.Entries))
            if (!value.IsNull)
                unique[name] = unique.ContainsKey(name) ? null : value;
        return unique;
    }

    private static IEnumerable<SettingNode> Within(Setting setting, string name, SettingNode? parent)
    {
        if (setting is ListSetting list)
            return list.Items.SelectMany(item => Within(item, name, parent));
        if (setting is not MapSetting map)
            return [];
        var node = new SettingNode(map, name, parent);
        return map.Entries.SelectMany(entry => Within(entry.Value, entry.Key, node)).Prepend(node);
    }
}
