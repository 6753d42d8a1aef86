namespace Anneal.Language;

/// <summary>A bare word: the name of a choice, or Python's <c>True</c>, <c>False</c> and <c>None</c>.</summary>
/// <param name="Word">The word.</param>
internal sealed record WordArgument(string Word) : ArgumentValue
{
    private protected override string Print() => Word;
}
