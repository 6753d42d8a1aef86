namespace Anneal.Interop.Python.Reading;

/// <summary>One of several objects, depending on the branch that was taken.</summary>
internal sealed class ChoiceValue(IReadOnlyList<Value> members) : Value(members)
{
    private const int MostMembers = 16;

    /// <inheritdoc/>
    public override bool IsPosition => Origins.Any(member => member.IsPosition);

    /// <inheritdoc/>
    public override bool IsCount => Origins.Any(member => member.IsCount);

    /// <inheritdoc/>
    public override IReadOnlyList<Value> Members { get; } =
    [.. members.SelectMany(member => member.Members).Distinct().Take(MostMembers)];
}
