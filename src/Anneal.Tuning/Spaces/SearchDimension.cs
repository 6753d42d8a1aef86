namespace Anneal.Tuning.Spaces;

/// <summary>Values to try for a name.</summary>
public sealed record SearchDimension
{
    /// <param name="name">What the values are of, such as <c>momentum</c>.</param>
    /// <param name="values">The values, as texts. At least one, none twice.</param>
    /// <exception cref="ArgumentException">The name is empty, or there is no value, or one twice.</exception>
    public SearchDimension(string name, params ValueList<string> values)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        (Name, Values) = (name, Require.Different(values));
    }

    /// <summary>What the values are of.</summary>
    public string Name { get; }

    /// <summary>The values.</summary>
    public ValueList<string> Values { get; }
}
