namespace Anneal.Interop.Python.Reading;

/// <summary>One of several objects, depending on the branch that was taken.</summary>
internal sealed class ChoiceValue(IReadOnlyList<Value> members)
    : Value(
        members,
        TraitsFrom(members) with
        {
            IsPosition = members.Any(member => member.Traits.IsPosition),
            IsCount = members.Any(member => member.Traits.IsCount),
        }
    )
{
    private const int MostMembers = 16;

    /// <summary>Under what it is which of them, the one that beats the others first; empty where unknown.</summary>
    public IReadOnlyList<(Value Value, IReadOnlyList<Condition> Under)> Alternatives { get; init; } = [];

    /// <inheritdoc/>
    public override IReadOnlyList<Value> Members { get; } =
    [.. members.SelectMany(member => member.Members).Distinct().Take(MostMembers)];
}
