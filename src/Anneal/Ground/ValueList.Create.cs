namespace Anneal;

/// <summary>Makes <see cref="ValueList{T}"/>s; collection expressions come here.</summary>
public static class ValueList
{
    /// <summary>A list of these items.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="items">The items, copied.</param>
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items) => new(items.ToArray());

    /// <summary>A list of these items.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="items">The items, read once.</param>
    public static ValueList<T> ToValueList<T>(this IEnumerable<T> items) => items as ValueList<T> ?? new([.. items]);
}
