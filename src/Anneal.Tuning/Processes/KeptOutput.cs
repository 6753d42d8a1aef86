using System.Globalization;
using System.Text;

namespace Anneal.Tuning.Processes;

/// <summary>
/// What a program wrote, up to a limit: the beginning as it comes, and the end when it is over.
/// </summary>
/// <param name="path">The file; null where only the last lines are wanted.</param>
/// <param name="limit">Bytes that are kept. At least 2.</param>
internal sealed class KeptOutput(string? path, int limit) : IDisposable
{
    private const int LastLineBytes = 4096;

    private readonly Lock gate = new();
    private readonly FileStream? file = path is null ? null : File.Create(path);
    private readonly byte[] tail = new byte[Math.Max(1, limit / 2)];
    private readonly byte[] lastErrors = new byte[LastLineBytes];
    private long written,
        tailed,
        errors;

    /// <summary>Takes in what came.</summary>
    public void Add(ReadOnlySpan<byte> bytes, bool isError)
    {
        lock (gate)
        {
            if (isError)
                errors = Wrap(bytes, lastErrors, errors);
            var head = (int)Math.Clamp(limit - tail.Length - written, 0, bytes.Length);
            file?.Write(bytes[..head]);
            written += head;
            tailed = Wrap(bytes[head..], tail, tailed);
        }
    }

    /// <summary>The last line that was written as an error, for a reason; null where there is none.</summary>
    public string? LastError
    {
        get
        {
            lock (gate)
            {
                var text = Encoding.UTF8.GetString(Unwrap(lastErrors, errors));
                var line = text.Split('\n').LastOrDefault(each => !string.IsNullOrWhiteSpace(each));
                return line is null ? null : Excerpt.OfPath(line.Trim());
            }
        }
    }

    public void Dispose()
    {
        if (file is null)
            return;
        lock (gate)
        {
            if (tailed > tail.Length)
                file.Write(
                    Encoding.UTF8.GetBytes(
                        string.Create(CultureInfo.InvariantCulture, $"\n… {tailed - tail.Length} bytes left out …\n")
                    )
                );
            file.Write(Unwrap(tail, tailed));
            file.Dispose();
        }
    }

    private static long Wrap(ReadOnlySpan<byte> bytes, byte[] ring, long position)
    {
        var skipped = Math.Max(0, bytes.Length - ring.Length);
        position += skipped;
        bytes = bytes[skipped..];
        while (!bytes.IsEmpty)
        {
            var place = (int)(position % ring.Length);
            var part = Math.Min(bytes.Length, ring.Length - place);
            bytes[..part].CopyTo(ring.AsSpan(place));
            bytes = bytes[part..];
            position += part;
        }
        return position;
    }

    private static byte[] Unwrap(byte[] ring, long position)
    {
        if (position <= ring.Length)
            return ring[..(int)position];
        var place = (int)(position % ring.Length);
        return [.. ring[place..], .. ring[..place]];
    }
}
