namespace Anneal.Interop.Configurations.Settings;

/// <summary>Values by name.</summary>
internal sealed record MapSetting : Setting
{
    private readonly Dictionary<string, Setting> byName;

    /// <param name="line">Its line, from 1.</param>
    /// <param name="entries">The values; of a name that stands twice the last counts.</param>
    /// <param name="tag">Its YAML tag; null where it has none.</param>
    public MapSetting(int line, IReadOnlyList<KeyValuePair<string, Setting>> entries, string? tag = null)
        : base(line)
    {
        (Tag, byName) = (tag, new(StringComparer.Ordinal));
        foreach (var (name, value) in entries)
            byName[name] = value;
        Size = 1 + byName.Values.Sum(value => value.Size);
    }

    /// <summary>Its YAML tag; null where it has none.</summary>
    public string? Tag { get; }

    /// <summary>The values in the order in which their names first stand.</summary>
    public IReadOnlyDictionary<string, Setting> Entries => byName;

    /// <inheritdoc/>
    public override long Size { get; }

    /// <summary>The first of some names that says something; <c>a_b</c> also finds <c>a-b</c>.</summary>
    public Setting? Find(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (byName.TryGetValue(name, out var value) && !value.IsNull)
                return value;
            if (byName.TryGetValue(name.Replace('_', '-'), out var dashed) && !dashed.IsNull)
                return dashed;
        }
        return null;
    }
}
