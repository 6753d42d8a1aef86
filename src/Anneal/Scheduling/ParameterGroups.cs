namespace Anneal;

/// <summary>Makes <see cref="ParameterGroup"/>s from the groups of an optimizer.</summary>
public static class ParameterGroups
{
    /// <summary>One group for each group of an optimizer of any library; the present rates become the base rates.</summary>
    /// <typeparam name="T">The library's own type of a group.</typeparam>
    /// <param name="groups">The optimizer's groups.</param>
    /// <param name="readRate">Reads a group's learning rate, once, now.</param>
    /// <param name="writeRate">Sets a group's learning rate.</param>
    /// <returns>The groups, named <c>group 0</c>, <c>group 1</c> and so on.</returns>
    public static IReadOnlyList<ParameterGroup> From<T>(IEnumerable<T> groups, Func<T, double> readRate, Action<T, double> writeRate)
    {
        ArgumentNullException.ThrowIfNull(groups);
        ArgumentNullException.ThrowIfNull(readRate);
        ArgumentNullException.ThrowIfNull(writeRate);
        return [.. groups.Select((group, index) => new ParameterGroup($"group {index}", readRate(group), rate => writeRate(group, rate)))];
    }
}
