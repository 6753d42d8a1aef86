namespace Anneal.Interop.Python.Reading;

/// <summary>One of several objects, depending on the branch that was taken.</summary>
internal sealed class ChoiceValue(IReadOnlyList<(Value Value, IReadOnlyList<Condition> Conditions)> branches)
    : Value(
        [.. branches.Select(branch => branch.Value)],
        TraitsFrom([.. branches.Select(branch => branch.Value)]) with
        {
            IsPosition = branches.Any(branch => branch.Value.Traits.IsPosition),
            IsCount = branches.Any(branch => branch.Value.Traits.IsCount),
        }
    )
{
    private const int MostMembers = 16;

    /// <summary>A choice of which it is not known where it is decided.</summary>
    public static ChoiceValue Of(params IEnumerable<Value> members) =>
        new([.. members.Select(member => (member, (IReadOnlyList<Condition>)[]))]);

    /// <summary>What it may be, and under which conditions it is.</summary>
    public IReadOnlyList<(Value Value, IReadOnlyList<Condition> Conditions)> Branches => branches;

    /// <inheritdoc/>
    public override IReadOnlyList<Value> Members { get; } =
    [.. branches.SelectMany(branch => branch.Value.Members).Distinct().Take(MostMembers)];

    /// <summary>
    /// What it may be where conditions hold: the later branches come first, and hide what they follow.
    /// </summary>
    public IReadOnlyList<Value> Under(IReadOnlyList<Condition> conditions)
    {
        var open = new List<Value>();
        foreach (var (value, under) in branches)
        {
            if (Condition.AreExclusive(under, conditions))
                continue;
            open.Add(value);
            if (under.Count > 0 && Condition.Follow(under, conditions))
                break;
        }
        return open;
    }

    /// <inheritdoc/>
    public override Value Chosen(Assumptions assumptions)
    {
        var open = Under(assumptions.Under);
        if (open.Count == 1)
            return open[0].Chosen(assumptions);
        if (WhereNothingIsGiven(assumptions) is { } filled)
            return filled.Chosen(assumptions);
        return assumptions[this] is { } place && place < open.Count ? open[(int)place].Chosen(assumptions) : this;
    }

    // 'if args.steps is None: args.steps = …': what the source fills in where its caller says nothing.
    private Value? WhereNothingIsGiven(Assumptions assumptions)
    {
        var asked = new HashSet<DefaultValue>();
        foreach (var (value, under) in branches)
        {
            var known = under.Select(condition => condition.WhereNothingIsGiven(assumptions, asked)).ToArray();
            if (known.Contains(false))
                continue;
            if (known.Contains(null))
                return null;
            assumptions.Defaults.UnionWith(asked);
            return value;
        }
        return null;
    }

    /// <inheritdoc/>
    protected override double? Reckon(Assumptions assumptions)
    {
        var open = Under(assumptions.Under);
        if (
            open is [LiteralValue first, ..]
            && open.All(value => value is LiteralValue other && other.Text == first.Text)
        )
            return first.Number(assumptions);
        return Chosen(assumptions) is var chosen && chosen != this ? chosen.Number(assumptions) : null;
    }
}
