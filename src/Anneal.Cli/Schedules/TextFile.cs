using System.Text;
using System.Text.RegularExpressions;

namespace Anneal.Cli.Schedules;

/// <summary>Files of text among the arguments of a command.</summary>
internal static partial class TextFile
{
    private const int FirstBytes = 4096;

    // Those of which a byte order mark tells; all others are UTF-8.
    private static readonly Encoding[] Marked = [Encoding.UTF32, Encoding.Unicode, Encoding.BigEndianUnicode];

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>What a file says.</summary>
    /// <param name="path">The file.</param>
    /// <param name="kind">What it is called where it cannot be read: <c>source</c>.</param>
    /// <param name="mostBytes">Of a larger one no more is read.</param>
    /// <param name="read">Reads the text.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="UnreadFileException">It cannot be read.</exception>
    public static Task<T> ReadAsync<T>(
        string path,
        string kind,
        long mostBytes,
        Func<string, T> read,
        CancellationToken cancellationToken
    ) => Task.Run(() => Read(path, kind, mostBytes, read, cancellationToken), cancellationToken);

    /// <inheritdoc cref="ReadAsync"/>
    public static T Read<T>(
        string path,
        string kind,
        long mostBytes,
        Func<string, T> read,
        CancellationToken cancellationToken
    ) => ReadBytes(path, kind, mostBytes, bytes => read(Decode(bytes.Span)), cancellationToken);

    /// <summary>The same, of the file's bytes.</summary>
    /// <inheritdoc cref="ReadAsync"/>
    public static T ReadBytes<T>(
        string path,
        string kind,
        long mostBytes,
        Func<ReadOnlyMemory<byte>, T> read,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return read(BoundedFile.ReadBytes(path, mostBytes, cancellationToken));
        }
        catch (Exception error)
            when (error is IOException or UnauthorizedAccessException or InvalidDataException or ArgumentException)
        {
            throw new UnreadFileException(
                $"the {kind} '{Excerpt.OfPath(path)}' cannot be read: {Excerpt.OfPath(error.Message)}",
                error.Message
            );
        }
    }

    private static string Decode(ReadOnlySpan<byte> bytes)
    {
        foreach (var encoding in Marked)
            if (bytes.StartsWith(encoding.Preamble))
                return encoding.GetString(bytes[encoding.Preamble.Length..]);
        try
        {
            return Strict.GetString(bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes);
        }
        catch (DecoderFallbackException wrong)
        {
            // What says that it is written otherwise is right, and its letters do not matter.
            if (SaysCoding().IsMatch(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, FirstBytes)])))
                return Encoding.UTF8.GetString(bytes);
            throw new InvalidDataException(
                $"it is not UTF-8, as byte {wrong.Index:N0} shows; save it as UTF-8, or name its coding in its first "
                    + "line as Python does."
            );
        }
    }

    // '# -*- coding: latin-1 -*-' in one of the first two lines.
    [GeneratedRegex(@"\A(?:[^\n]*\n)?[ \t\f]*#.*?coding[:=][ \t]*(?!utf-?8)[-\w.]", RegexOptions.IgnoreCase)]
    private static partial Regex SaysCoding();
}
