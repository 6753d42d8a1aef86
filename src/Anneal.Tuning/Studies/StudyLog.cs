using System.Text;
using System.Text.Json;

namespace Anneal.Tuning.Studies;

/// <summary>The file of a study's events, one a line, to which lines are only added.</summary>
internal sealed class StudyLog : IDisposable
{
    private const byte LineFeed = (byte)'\n';
    private const long MostBytes = 1_000_000_000;

    private readonly FileStream file;
    private readonly string path;

    /// <summary>Opens a log, or begins one. No other process may write to it meanwhile.</summary>
    /// <exception cref="IOException">It cannot be opened, or is no file of a size that is read.</exception>
    public StudyLog(string path)
    {
        this.path = path;
        if (PathStatus.Of(path) is not { Kind: PathKind.File or PathKind.Nothing, Length: <= MostBytes })
            throw new IOException($"'{path}' must be a file of at most {MostBytes} bytes, or not exist yet.");
        file = new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
    }

    /// <summary>Reads the events. A last line without an end was being written when the process died, and is cut
    /// off.</summary>
    /// <exception cref="InvalidDataException">A line is no event.</exception>
    public IEnumerable<StudyEvent> Read()
    {
        var bytes = new byte[file.Length];
        file.Position = 0;
        file.ReadExactly(bytes);
        var (begin, number) = (0, 0);
        for (int length; (length = bytes.AsSpan(begin).IndexOf(LineFeed)) >= 0; begin += length + 1)
            yield return Parse(bytes.AsSpan(begin, length), ++number);
        file.SetLength(begin);
        file.Position = begin;
    }

    /// <summary>Adds an event, which is in the file when this returns.</summary>
    public void Append(StudyEvent happened)
    {
        var text = happened.ToJson() + "\n";
        file.Write(Encoding.UTF8.GetBytes(text));
        file.Flush();
    }

    public void Dispose() => file.Dispose();

    private StudyEvent Parse(ReadOnlySpan<byte> text, int number)
    {
        try
        {
            return StudyEvent.Parse(text);
        }
        catch (JsonException wrong)
        {
            throw new InvalidDataException(
                $"'{path}', line {number}, is no event of a study: {wrong.Message.ReplaceLineEndings(" ")} Put back "
                    + "the file as the study wrote it.",
                wrong
            );
        }
    }
}
