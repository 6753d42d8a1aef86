using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Anneal.Training.Runs;

namespace Anneal.Training.Checkpoints;

/// <summary>The format of a checkpoint.</summary>
/// <remarks>
/// <code>
/// "ANNEALCP"
/// version                int32
/// length of the header   int32
/// header                 JSON in UTF-8
/// arrays                 float32, one after the other
/// SHA-256 of all bytes before
/// </code>
/// Numbers are little-endian. The header names the arrays and their lengths.
/// </remarks>
internal static class CheckpointFile
{
    /// <summary>The version that this build writes, and the only one that it reads.</summary>
    public const int Version = 1;

    /// <summary>Longer files are not read.</summary>
    public const int LongestFile = 1 << 30;

    private const int HeaderStart = 16;

    private static ReadOnlySpan<byte> Magic => "ANNEALCP"u8;

    public static byte[] Encode(Checkpoint checkpoint)
    {
        var header = JsonSerializer.SerializeToUtf8Bytes(
            new CheckpointHeader(
                checkpoint.State,
                [
                    .. checkpoint.Arrays.Select(array => new CheckpointHeader.ArrayHeader(
                        array.Name,
                        array.Numbers.Length
                    )),
                ]
            ),
            CheckpointJson.Plain.CheckpointHeader
        );
        var start = new byte[HeaderStart];
        Magic.CopyTo(start);
        BinaryPrimitives.WriteInt32LittleEndian(start.AsSpan(8), Version);
        BinaryPrimitives.WriteInt32LittleEndian(start.AsSpan(12), header.Length);
        using var file = new MemoryStream();
        file.Write(start);
        file.Write(header);
        foreach (var array in checkpoint.Arrays)
            file.Write(LittleEndian.Bytes(array.Numbers));
        file.Write(SHA256.HashData(file.GetBuffer().AsSpan(0, (int)file.Length)));
        return file.ToArray();
    }

    /// <summary>Reads a file; of another one no more than the start.</summary>
    /// <inheritdoc cref="Decode"/>
    public static Checkpoint Read(Stream stream)
    {
        var start = new byte[HeaderStart];
        if (stream.ReadAtLeast(start, HeaderStart, throwOnEndOfStream: false) < HeaderStart)
            throw NoCheckpoint();
        RequireKnown(start);
        var file = new byte[stream.Length];
        start.CopyTo(file, 0);
        stream.ReadExactly(file.AsSpan(HeaderStart));
        return Decode(file);
    }

    /// <summary>Reads what <see cref="Encode"/> wrote.</summary>
    /// <exception cref="InvalidDataException">It is no checkpoint, one of another version, or a damaged one; the
    /// message says which.</exception>
    public static Checkpoint Decode(ReadOnlySpan<byte> file)
    {
        RequireKnown(file);
        if (
            file.Length < HeaderStart + SHA256.HashSizeInBytes
            || !SHA256.HashData(file[..^SHA256.HashSizeInBytes]).AsSpan().SequenceEqual(file[^SHA256.HashSizeInBytes..])
        )
            throw new InvalidDataException("its checksum does not fit: it was cut off or changed.");

        var content = file[HeaderStart..^SHA256.HashSizeInBytes];
        var headerLength = BinaryPrimitives.ReadInt32LittleEndian(file[12..]);
        // A long training has long reports: the file's length is the only limit.
        if (headerLength < 0 || headerLength > content.Length)
            throw new InvalidDataException(
                FormattableString.Invariant(
                    $"its header must have at most {content.Length} bytes, but has {headerLength}."
                )
            );
        var header = Header(content[..headerLength]);
        return new(header.State, Arrays(header, content[headerLength..]));
    }

    private static void RequireKnown(ReadOnlySpan<byte> start)
    {
        if (start.Length < HeaderStart || !start.StartsWith(Magic))
            throw NoCheckpoint();
        var version = BinaryPrimitives.ReadInt32LittleEndian(start[8..]);
        if (version != Version)
            throw new InvalidDataException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"it must be of version {Version}, but is of version {version}; "
                        + $"{(version > Version ? "a newer" : "no known")} build of Anneal wrote it."
                )
            );
    }

    private static InvalidDataException NoCheckpoint() => new("it is no checkpoint.");

    private static CheckpointHeader Header(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, CheckpointJson.Plain.CheckpointHeader)
                ?? throw new InvalidDataException("its header is null.");
        }
        catch (JsonException wrong)
        {
            throw new InvalidDataException($"its header cannot be read: {wrong.Message}", wrong);
        }
    }

    private static CheckpointArray[] Arrays(CheckpointHeader header, ReadOnlySpan<byte> numbers)
    {
        if (
            header.Arrays.Any(array => array is null || array.Length < 0)
            || header.Arrays.Sum(array => (long)array.Length * sizeof(float)) != numbers.Length
        )
            throw new InvalidDataException("its arrays do not have the lengths that its header names.");
        var arrays = new CheckpointArray[header.Arrays.Count];
        for (var i = 0; i < arrays.Length; i++)
        {
            var (name, length) = header.Arrays[i];
            arrays[i] = new(name, LittleEndian.Numbers(numbers[..(length * sizeof(float))]));
            numbers = numbers[(length * sizeof(float))..];
        }
        return arrays;
    }
}
