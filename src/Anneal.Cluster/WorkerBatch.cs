using System.Globalization;

namespace Anneal.Cluster;

/// <summary>Workers that are asked for at once.</summary>
/// <param name="Kind">Who is asked.</param>
/// <param name="Id">A word that no other batch has.</param>
/// <param name="Count">How many.</param>
internal sealed record WorkerBatch(string Kind, string Id, int Count)
{
    private const int Characters = 12;

    /// <summary>Their names.</summary>
    public IReadOnlyList<string> Names => [.. Enumerable.Range(0, Count).Select(NameOf)];

    /// <summary>A batch of its own.</summary>
    public static WorkerBatch New(string kind, int count) =>
        new(kind, Guid.NewGuid().ToString("N")[..Characters], count);

    /// <summary>The name of one of them.</summary>
    public string NameOf(int index) => NameOf(index.ToString(CultureInfo.InvariantCulture));

    /// <summary>The same with a variable of a shell for the index.</summary>
    public string NameOf(string index) => $"{Kind}/{Id}.{index}";
}
