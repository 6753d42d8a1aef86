namespace Anneal.Language;

/// <summary>Several arguments in brackets.</summary>
/// <param name="Items">The arguments.</param>
internal sealed record ListArgument(ValueList<ArgumentValue> Items) : ArgumentValue
{
    private protected override string Print() => $"[{string.Join(", ", Items)}]";
}
