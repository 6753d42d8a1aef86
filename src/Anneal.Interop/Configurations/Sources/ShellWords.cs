using System.Text;

namespace Anneal.Interop.Configurations.Sources;

/// <summary>Cuts a shell script into commands and these into words. Never fails.</summary>
internal sealed class ShellWords(string text)
{
    private int position,
        line = 1;

    private char Current => position < text.Length ? text[position] : '\0';

    /// <summary>The commands, each with its words.</summary>
    public IEnumerable<IReadOnlyList<ShellWord>> Commands()
    {
        while (position < text.Length)
        {
            var words = new List<ShellWord>();
            while (SkipSpace() && !IsEnd(Current))
                words.Add(Word());
            if (words.Count > 0)
                yield return words;
            Next(); // what ended it
        }
    }

    private static bool IsEnd(char character) => character is '\n' or ';' or '&' or '|' or '(' or ')' or '\0';

    private char Next()
    {
        var character = Current;
        position++;
        line += character == '\n' ? 1 : 0;
        return character;
    }

    // Also the ends of lines that go on, and comments.
    private bool SkipSpace()
    {
        while (position < text.Length)
        {
            if (Current == '\\' && position + 1 < text.Length && text[position + 1] is '\n' or '\r')
            {
                Next();
                while (Current == '\r')
                    Next();
                Next();
            }
            else if (Current is ' ' or '\t' or '\r')
                Next();
            else if (Current == '#')
                while (position < text.Length && Current != '\n')
                    Next();
            else
                return true;
        }
        return false;
    }

    private ShellWord Word()
    {
        var (start, word) = (line, new StringBuilder());
        while (position < text.Length && !IsEnd(Current) && !char.IsWhiteSpace(Current))
        {
            if (Current == '=' && IsName(word.ToString()))
            {
                Next();
                return new(start, word.ToString(), Current == '(' ? Array() : [.. Quoted()]);
            }
            Take(word);
            if (Current == '\\' && position + 1 < text.Length && text[position + 1] is '\n' or '\r')
                break;
        }
        return new(start, word.ToString(), []);
    }

    private static bool IsName(string word)
    {
        var name = word.TrimEnd('+');
        return name.Length > 0
            && !char.IsAsciiDigit(name[0])
            && name.All(character => char.IsAsciiLetterOrDigit(character) || character == '_');
    }

    private void Take(StringBuilder word)
    {
        var character = Next();
        if (character is '"' or '\'')
            while (position < text.Length && Next() is var inner && inner != character)
                word.Append(inner == '\\' && Current is '"' or '\\' or '$' ? Next() : inner);
        else if (character == '\\')
            word.Append(Next());
        else if (character == '$' && Current is '{' or '(')
        {
            var close = Current == '{' ? '}' : ')';
            word.Append(character);
            while (position < text.Length && Current is not '\n' && Next() is var inner)
            {
                word.Append(inner);
                if (inner == close)
                    break;
            }
        }
        else
            word.Append(character);
    }

    private List<ShellWord> Array()
    {
        Next();
        var words = new List<ShellWord>();
        while (SkipSpace() && Current != ')')
            if (IsEnd(Current))
                Next();
            else
                words.Add(Word());
        Next();
        return words.Count > 0 ? words : [new(line, "", [])];
    }

    // A quoted list of options is several words where it is used.
    private IEnumerable<ShellWord> Quoted()
    {
        var (start, word) = (line, new StringBuilder());
        while (position < text.Length && !IsEnd(Current) && !char.IsWhiteSpace(Current))
            Take(word);
        var parts = word.ToString().Split(default(char[]), StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 0
            ? [new(start, "", [])]
            : parts.Where(part => part != "\\").Select(part => new ShellWord(start, part, []));
    }
}
