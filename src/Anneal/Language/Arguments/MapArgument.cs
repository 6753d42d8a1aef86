namespace Anneal.Language;

/// <summary>Arguments by key, in the order given.</summary>
/// <param name="Entries">Keys and values.</param>
internal sealed record MapArgument(ValueList<(ArgumentValue Key, ArgumentValue Value)> Entries) : ArgumentValue
{
    internal override bool UsesBase => Entries.Any(entry => entry.Value.UsesBase);

    private protected override string Print() =>
        $"{{{string.Join(", ", Entries.Select(entry => $"{entry.Key}: {entry.Value}"))}}}";
}
