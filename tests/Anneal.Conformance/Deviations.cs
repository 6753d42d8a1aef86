namespace Anneal.Conformance;

/// <summary>The cases that <c>docs/deviations.md</c> names with a reason; they are counted apart.</summary>
public static class Deviations
{
    /// <summary>Reads the ids in the first column of the document's tables.</summary>
    public static IReadOnlySet<string> Read(string path) =>
        File.Exists(path)
            ? File.ReadLines(path)
                .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
                .Select(line => line.Split('`')[1])
                .ToHashSet()
            : new HashSet<string>();
}
