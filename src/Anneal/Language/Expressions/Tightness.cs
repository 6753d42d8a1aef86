namespace Anneal.Language;

/// <summary>Ranks of the language's operators, from the loosest to the tightest.</summary>
internal enum Tightness
{
    Sequence,
    Product,
    Part,
    Atom,
}
