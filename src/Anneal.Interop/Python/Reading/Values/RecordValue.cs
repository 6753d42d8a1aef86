namespace Anneal.Interop.Python.Reading;

/// <summary>
/// Named values whose names the source writes out: a dictionary, a namespace, the options of a command line.
/// </summary>
/// <param name="path">What it is called in the source; null where it has no name.</param>
/// <param name="values">Its values, where they are known when it is made.</param>
internal sealed class RecordValue(string? path, IReadOnlyList<Value> values) : Value(values)
{
    /// <inheritdoc/>
    public override string? Path => path;

    /// <summary>A record of values by name, those of the records among them included.</summary>
    public static RecordValue Of(Arguments arguments, string? path = null)
    {
        var record = new RecordValue(path, arguments.Values);
        foreach (var (name, value) in arguments.All)
        {
            if (name is not (null or "*" or "**"))
                record.Attributes.Assign(name, value, []);
            else if (value.Members is [RecordValue other])
                record.Take(other);
        }
        return record;
    }

    /// <summary>Whether something that the source does not show may have given it other values.</summary>
    public bool IsOverridden { get; set; }

    /// <summary>Takes over the values of another one.</summary>
    public void Take(RecordValue other)
    {
        foreach (var (name, value) in other.Entries)
            Attributes.Assign(name, value, []);
    }

    /// <summary>Its values by name.</summary>
    public IEnumerable<(string Name, Value Value)> Entries => Attributes.All;
}
