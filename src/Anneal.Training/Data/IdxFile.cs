using System.Buffers.Binary;
using System.IO.Compression;

namespace Anneal.Training.Data;

/// <summary>The content of one IDX file of unsigned bytes, the format of MNIST and its relatives.</summary>
/// <remarks>
/// Big-endian: the magic number 2048 + number of dimensions (2051 for images, 2049 for labels), one 32-bit length per
/// dimension, then the values, the last dimension fastest. Source: Y. LeCun, C. Cortes, C. Burges, "The MNIST
/// database".
/// </remarks>
internal sealed class IdxFile
{
    private const int UnsignedByteMagic = 0x0800;
    private const long MostValues = 1L << 28; // MNIST's largest file has 47 million
    private const long MostFileBytes = MostValues + 1024;

    // Deflate cannot shrink its input further than this, so a longer claim is refused before anything is allocated.
    private const long MostGzipExpansion = 1032;

    private readonly string path;
    private readonly Stream content;

    private IdxFile(string path, Stream content, long mostBytes, int dimensions)
    {
        (this.path, this.content) = (path, content);
        Lengths = ReadHeader(dimensions);
        Values = ReadValues(Lengths.Aggregate(1, (product, length) => product * length), mostBytes);
    }

    /// <summary>The length of each dimension.</summary>
    public IReadOnlyList<int> Lengths { get; }

    /// <summary>As many values as the product of the lengths.</summary>
    public byte[] Values { get; }

    /// <summary>Reads a file, plain or gzip-compressed (told by its first bytes, not by its name).</summary>
    /// <param name="path">The file.</param>
    /// <param name="dimensions">The number of dimensions that the file must have: 3 for images, 1 for labels.</param>
    /// <exception cref="InvalidDataException">The content is not what the format demands; the message names the
    /// file.</exception>
    public static IdxFile Read(string path, int dimensions)
    {
        using var file = BoundedFile.Open(path, MostFileBytes);
        var compressed = file.ReadByte() == 0x1f && file.ReadByte() == 0x8b;
        file.Position = 0;
        if (!compressed)
            return new(path, file, file.Length, dimensions);
        using var unpacked = new GZipStream(file, CompressionMode.Decompress);
        return new(path, unpacked, file.Length * MostGzipExpansion, dimensions);
    }

    private int[] ReadHeader(int dimensions)
    {
        var header = new byte[4 * (1 + dimensions)];
        if (Fill(header) < header.Length)
            throw Refused($"begin with {header.Length} bytes of header", "ends before");
        var magic = BinaryPrimitives.ReadInt32BigEndian(header);
        if (magic != UnsignedByteMagic + dimensions)
            throw Refused($"begin with the magic number {UnsignedByteMagic + dimensions}", $"begins with {magic}");

        var lengths = new int[dimensions];
        var count = 1L;
        for (var dimension = 0; dimension < dimensions; dimension++)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(4 * (1 + dimension)));
            if (length < 1 || length > MostValues / count)
                throw Refused($"hold 1 to {MostValues} values", $"dimension {dimension + 1} has the length {length}");
            lengths[dimension] = length;
            count *= length;
        }
        return lengths;
    }

    private byte[] ReadValues(int count, long mostBytes)
    {
        var values = count <= mostBytes ? new byte[count] : [];
        if (Fill(values) < count)
            throw Refused($"hold the {count} values that its header announces", "ends before");
        if (Fill(new byte[1]) > 0)
            throw Refused($"end after the {count} values that its header announces", "continues");
        return values;
    }

    private int Fill(Span<byte> buffer)
    {
        try
        {
            return content.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        }
        catch (InvalidDataException damaged) // the decompressor's words do not name the file
        {
            throw Refused("be a whole gzip file", $"unpacking failed: {damaged.Message}");
        }
    }

    private InvalidDataException Refused(string rule, string found) =>
        new(FormattableString.Invariant($"'{path}' must {rule}, but {found}."));
}
