namespace Anneal.Packaging.Tests.PublicApi;

/// <summary>A type with something of everything, to be listed by a test.</summary>
public abstract record ListedRecord<T> : IDisposable
    where T : class
{
    public const int Most = 3;

    protected ListedRecord(string name, params IReadOnlyList<T?> values) => Name = $"{name} of {values.Count}";

    public required string? Label { get; init; }

    public string Name { get; private set; }

    internal int Hidden { get; set; }

    public virtual bool TryRead(string? text, out long step, double rate = 0.1, (int First, int Last)? range = null)
    {
        step = range?.First ?? 0;
        return text is not null && rate > 0;
    }

    public abstract void Dispose();
}
