namespace Anneal.Interop.Configurations.Settings;

/// <summary>Values in their order.</summary>
internal sealed record ListSetting : Setting
{
    /// <param name="line">Its line, from 1.</param>
    /// <param name="items">The values.</param>
    public ListSetting(int line, IReadOnlyList<Setting> items)
        : base(line)
    {
        Items = items;
        Size = 1 + items.Sum(item => item.Size);
    }

    /// <inheritdoc/>
    public override long Size { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<Setting> Items { get; }
}
