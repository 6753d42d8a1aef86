namespace Anneal.Interop.Python.Reading;

/// <summary>A list or a tuple.</summary>
internal sealed class SequenceValue(IReadOnlyList<Value> items) : Value(items)
{
    private readonly List<(Value Part, IReadOnlyList<Condition> Conditions)> added = [];

    /// <summary>The items that the source writes out.</summary>
    public IReadOnlyList<Value> Items => Origins;

    /// <summary>The same, and the optimizers and schedulers that were appended later.</summary>
    public IReadOnlyList<Value> Parts =>
        added.Count == 0 ? Items : [.. Items, .. added.Select(each => each.Part).Distinct()];

    /// <summary>What was appended, and under which conditions.</summary>
    public IReadOnlyList<(Value Part, IReadOnlyList<Condition> Conditions)> Appended => added;

    /// <summary>Appends an optimizer or a scheduler; how many there are at the end is not known.</summary>
    /// <param name="part">The optimizer or scheduler.</param>
    /// <param name="here">Under which conditions.</param>
    public void Append(Value part, IReadOnlyList<Condition> here)
    {
        if (!here.Any(condition => condition.NeverHolds))
            added.Add((part, here));
        ChangeElements();
    }

    /// <summary>All its items where conditions hold; null where it is not sure which ones were appended.</summary>
    public IReadOnlyList<Value>? Under(IReadOnlyList<Condition> conditions)
    {
        if (!IsChanged)
            return Items;
        return added.Count > 0 && added.TrueForAll(each => each.Conditions.All(IsSure)) ? Parts : null;

        bool IsSure(Condition condition) => condition.AlwaysHolds || Condition.Follow([condition], conditions);
    }
}
