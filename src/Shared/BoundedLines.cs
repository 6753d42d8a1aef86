using System.Text;

namespace Anneal;

/// <summary>The lines of a text, of which none is read further than a bound.</summary>
/// <param name="reader">The text.</param>
/// <param name="longest">Characters that a line may have.</param>
internal sealed class BoundedLines(TextReader reader, int longest)
{
    private readonly char[] buffer = new char[1 << 14];
    private readonly StringBuilder line = new();
    private int position,
        end;

    /// <summary>Reads the next line.</summary>
    /// <param name="text">The line without its end; null where it is longer than the bound.</param>
    /// <returns>False after the last line.</returns>
    public bool TryRead(out string? text)
    {
        line.Clear();
        var isAny = false;
        while (Fill())
        {
            isAny = true;
            var rest = buffer.AsSpan(position, end - position);
            var newline = rest.IndexOf('\n');
            line.Append(newline < 0 ? rest : rest[..newline]);
            position += newline < 0 ? rest.Length : newline + 1;
            if (line.Length > longest)
            {
                text = null;
                return true;
            }
            if (newline >= 0)
                break;
        }
        if (line.Length > 0 && line[^1] == '\r')
            line.Length--;
        text = line.ToString();
        return isAny;
    }

    private bool Fill()
    {
        if (position < end)
            return true;
        (position, end) = (0, reader.Read(buffer));
        return end > 0;
    }
}
