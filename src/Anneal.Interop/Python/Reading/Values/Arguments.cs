namespace Anneal.Interop.Python.Reading;

/// <summary>What a call is given, in the order of the source.</summary>
internal sealed class Arguments(IReadOnlyList<ArgumentValue> all)
{
    public static Arguments None { get; } = new([]);

    public IReadOnlyList<ArgumentValue> All => all;

    public int Count => all.Count;

    /// <summary>The values of all of them.</summary>
    public IReadOnlyList<Value> Values { get; } = [.. all.Select(argument => argument.Value)];

    /// <summary>The values of those without a name.</summary>
    public IReadOnlyList<Value> Positional =>
        field ??= all.All(argument => argument.Name is null)
            ? Values
            : [.. all.Where(argument => argument.Name is null).Select(argument => argument.Value)];

    /// <summary>Whether further ones stand in a sequence or a dictionary: <c>*args</c>, <c>**kwargs</c>.</summary>
    public bool HasMore => all.Any(argument => argument.Name is "*" or "**");

    /// <summary>These, and others after them; a name that both have is the others'.</summary>
    public Arguments Before(Arguments others) =>
        new([.. all.Where(argument => argument.Name is null || others.Named(argument.Name) is null), .. others.All]);

    /// <summary>All but the first one by position.</summary>
    public Arguments WithoutFirst()
    {
        var first = all.First(argument => argument.Name is null);
        return new([.. all.Where(argument => argument != first)]);
    }

    /// <summary>The value of a name; null where it is not given by name.</summary>
    public Value? Named(string name) => all.FirstOrDefault(argument => argument.Name == name)?.Value;

    /// <summary>The same, with defaults where nothing is given.</summary>
    public Arguments Over(IEnumerable<(string Name, Value Value)> defaults) =>
        new([
            .. All,
            .. defaults
                .Where(each => Named(each.Name) is null)
                .Select(each => new ArgumentValue(each.Name, each.Value)),
        ]);
}
