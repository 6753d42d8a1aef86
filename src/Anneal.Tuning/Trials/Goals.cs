namespace Anneal.Tuning.Trials;

/// <summary>What the name of a metric says of its goal.</summary>
public static class Goals
{
    private static readonly string[] Greater = ["accuracy", "f1", "auc"];

    /// <summary>
    /// <see cref="Goal.Max"/> where the name has <c>accuracy</c>, <c>f1</c> or <c>auc</c> in it, else
    /// <see cref="Goal.Min"/>.
    /// </summary>
    /// <param name="metric">The name.</param>
    public static Goal Of(string metric)
    {
        ArgumentNullException.ThrowIfNull(metric);
        return Array.Exists(Greater, word => metric.Contains(word, StringComparison.OrdinalIgnoreCase))
            ? Goal.Max
            : Goal.Min;
    }
}
