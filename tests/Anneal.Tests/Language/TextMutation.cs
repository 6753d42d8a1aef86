namespace Anneal.Tests.Language;

/// <summary>
/// Random edits of a text: removes, inserts, repeats and moves pieces of it. Other test projects that read texts link
/// it.
/// </summary>
/// <param name="letters">Characters to insert.</param>
/// <param name="words">Words to insert.</param>
/// <param name="mostEdits">Edits in one mutation, at most.</param>
/// <param name="longestPiece">Characters in a removed or repeated piece, fewer than this.</param>
internal sealed class TextMutation(string letters, IReadOnlyList<string> words, int mostEdits, int longestPiece)
{
    private const int MostCharacters = 100_000;

    public string Of(string text, Random random)
    {
        for (var edits = 1 + random.Next(mostEdits); edits > 0; edits--)
        {
            var at = random.Next(text.Length + 1);
            var until = Math.Min(text.Length, at + random.Next(longestPiece));
            text = random.Next(6) switch
            {
                0 => text.Remove(at, until - at),
                1 => text.Insert(at, letters[random.Next(letters.Length)].ToString()),
                2 => text.Insert(at, words[random.Next(words.Count)]),
                3 => text[..at] + text[random.Next(text.Length + 1)..],
                4 => text.Insert(at, text[at..until]),
                _ => at < text.Length ? text[..at] + letters[random.Next(letters.Length)] + text[(at + 1)..] : text,
            };
            if (text.Length > MostCharacters)
                text = text[..MostCharacters];
        }
        return text;
    }
}
