namespace Anneal.Interop.Python.Reading;

/// <summary>Names and what they stand for, also where branches assign different things to one.</summary>
internal sealed class Scope(Scope? parent)
{
    private const int MostAlternatives = 16;

    private readonly Dictionary<string, List<(Value Value, IReadOnlyList<Condition> Conditions)>> names = [];

    private readonly Dictionary<string, ChoiceValue> choices = [];

    public void Assign(string name, Value value, IReadOnlyList<Condition> conditions)
    {
        if (!names.TryGetValue(name, out var alternatives))
            names[name] = alternatives = [];
        alternatives.RemoveAll(earlier => Condition.Follow(conditions, earlier.Conditions));
        if (alternatives.Count == MostAlternatives)
            alternatives.RemoveAt(0);
        alternatives.Add((value, conditions));
    }

    /// <summary>Its own names, each with what was assigned to it last.</summary>
    public IEnumerable<(string Name, Value Value)> All => names.Select(each => (each.Key, each.Value[^1].Value));

    /// <summary>What a name stands for under these conditions; null where nothing was assigned to it.</summary>
    public Value? Find(string name, IReadOnlyList<Condition> conditions) =>
        FindOwn(name, conditions) ?? parent?.Find(name, conditions);

    /// <summary>
    /// What a name stands for; where nothing was assigned to it, something unknown that is the same from now on.
    /// </summary>
    public Value FindOrAdd(string name, string path, IReadOnlyList<Condition> conditions)
    {
        if (FindOwn(name, conditions) is { } found)
            return found;
        if (parent is not null)
            return parent.FindOrAdd(name, path, conditions);
        var unknown = new UnknownValue(path);
        Assign(name, unknown, []);
        return unknown;
    }

    // The same choice is the same object, wherever the name stands.
    private ChoiceValue ChoiceOf(string name, List<(Value Value, IReadOnlyList<Condition> Conditions)> possible)
    {
        if (choices.TryGetValue(name, out var known) && known.Branches.SequenceEqual(possible))
            return known;
        return choices[name] = new ChoiceValue(possible);
    }

    private Value? FindOwn(string name, IReadOnlyList<Condition> conditions)
    {
        if (!names.TryGetValue(name, out var alternatives))
            return null;
        var possible = new List<(Value Value, IReadOnlyList<Condition> Conditions)>();
        for (var i = alternatives.Count - 1; i >= 0; i--)
        {
            var (value, under) = alternatives[i];
            if (Condition.AreExclusive(under, conditions))
                continue;
            possible.Add((value, under));
            if (Condition.Follow(under, conditions))
                break;
        }
        return possible switch
        {
            [] => null,
            [var only] => only.Value,
            _ => ChoiceOf(name, possible),
        };
    }
}
