using System.IO.Compression;
using System.Text;
using static System.Buffers.Binary.BinaryPrimitives;
using static Anneal.Interop.Zip.ZipSignature;

namespace Anneal.Interop.Zip;

/// <summary>
/// Reads single files of a zip file: stored uncompressed, as <c>torch.save</c> does, or deflated, as
/// TorchSharp.PyBridge does. Nothing unpacks to more than was asked for.
/// </summary>
/// <remarks>Only the directory and the files asked for are read, whatever the size of the whole.</remarks>
internal sealed class ZipReader
{
    private const int LargestDirectory = 2 * 1024 * 1024,
        LongestComment = 1024;

    private readonly Stream stream;
    private readonly byte[] directory;

    private ZipReader(Stream stream, byte[] directory) => (this.stream, this.directory) = (stream, directory);

    /// <summary>Whether a stream begins as zip files do. The stream goes back to where it was.</summary>
    public static bool IsZip(Stream stream)
    {
        Span<byte> start = stackalloc byte[4];
        var before = stream.Position;
        var count = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        stream.Position = before;
        return count == start.Length && UInt32(start) == LocalHeader;
    }

    /// <summary>Opens a zip file.</summary>
    /// <param name="stream">The whole file; it can be sought in.</param>
    /// <exception cref="InvalidDataException">It is no zip file, or its directory is damaged or too large.</exception>
    public static ZipReader Open(Stream stream)
    {
        var tail = new byte[Math.Min(stream.Length, EndSize + LongestComment + Locator64Size)];
        ReadAt(stream, stream.Length - tail.Length, tail);
        var (offset, size) = FindDirectory(stream, tail);
        if (size > LargestDirectory)
            throw Invalid($"the zip file's directory may have at most {LargestDirectory} bytes, but says {size}.");
        if (offset > (ulong)stream.Length || size > (ulong)stream.Length - offset)
            throw Damaged("the directory lies beyond the end");
        var directory = new byte[size];
        ReadAt(stream, (long)offset, directory);
        return new(stream, directory);
    }

    /// <summary>The one file whose path ends so.</summary>
    /// <exception cref="InvalidDataException">There is none, or there are several, or the directory is
    /// damaged.</exception>
    public ZipEntry Find(ReadOnlySpan<byte> ending)
    {
        ZipEntry? found = null;
        for (var at = 0; at < directory.Length; )
        {
            var name = NameAt(at);
            var header = directory.AsSpan(at);
            if (name.EndsWith(ending))
                found = found is null
                    ? EntryOf(header, Encoding.UTF8.GetString(name))
                    : throw Damaged("two files in it have the same name");
            at += CentralHeaderSize + name.Length + UInt16(header[30..]) + UInt16(header[32..]);
        }
        return found
            ?? throw Invalid(
                $"the zip file must hold a file '{Encoding.UTF8.GetString(ending)}', as torch.save writes it, but "
                    + "has none."
            );
    }

    /// <summary>The bytes of a file.</summary>
    /// <param name="entry">The file.</param>
    /// <param name="largest">Bytes that it may have at most.</param>
    /// <exception cref="InvalidDataException">It is larger, encrypted, compressed in another way, or
    /// damaged.</exception>
    public byte[] Read(ZipEntry entry, int largest)
    {
        if (entry.Packing == ZipPacking.Other)
            throw Invalid(
                $"'{entry.Name}' must be stored uncompressed, as torch.save does, or deflated; it is encrypted or "
                    + "compressed in another way."
            );
        if (Math.Max(entry.Size, entry.PackedSize) is var size && size > largest)
            throw Invalid($"'{entry.Name}' may have at most {largest} bytes, but has {size}.");
        Span<byte> header = stackalloc byte[LocalHeaderSize];
        ReadAt(stream, entry.Offset, header);
        if (UInt32(header) != LocalHeader)
            throw Damaged($"'{entry.Name}' does not begin where the directory says");
        RequireThere(stream, entry.Offset, entry.PackedSize);
        var packed = new byte[entry.PackedSize];
        ReadAt(stream, entry.Offset + LocalHeaderSize + UInt16(header[26..]) + UInt16(header[28..]), packed);
        var data = entry.Packing == ZipPacking.Stored ? packed : Inflate(packed, entry);
        return Crc32.Of(data) == entry.Crc
            ? data
            : throw Damaged($"'{entry.Name}' does not have the checksum that the directory says");
    }

    // The directory's length is not trusted: no byte more than it says is taken.
    private static byte[] Inflate(byte[] packed, ZipEntry entry)
    {
        var data = new byte[entry.Size];
        using var inflated = new DeflateStream(new MemoryStream(packed), CompressionMode.Decompress);
        int count;
        try
        {
            count = inflated.ReadAtLeast(data, data.Length, throwOnEndOfStream: false);
            if (count == data.Length && inflated.ReadByte() >= 0)
                count++;
        }
        catch (InvalidDataException)
        {
            throw Damaged($"'{entry.Name}' cannot be unpacked");
        }
        return count == data.Length
            ? data
            : throw Damaged($"'{entry.Name}' does not unpack to as many bytes as the directory says");
    }

    private static (ulong Offset, ulong Size) FindDirectory(Stream stream, byte[] tail)
    {
        for (var at = tail.Length - EndSize; at >= 0; at--)
        {
            var end = tail.AsSpan(at);
            if (UInt32(end) != End || UInt16(end[20..]) != end.Length - EndSize)
                continue;
            return at >= Locator64Size && tail.AsSpan(at - Locator64Size) is var locator && UInt32(locator) == Locator64
                ? FindDirectory64(stream, ReadUInt64LittleEndian(locator[8..]))
                : (UInt32(end[16..]), UInt32(end[12..]));
        }
        throw Invalid("this is no file of torch.save: it has no end of a zip file; it is something else, or cut off.");
    }

    private static (ulong Offset, ulong Size) FindDirectory64(Stream stream, ulong at)
    {
        if (at > long.MaxValue)
            throw Damaged("its end lies beyond the end");
        Span<byte> end = stackalloc byte[End64Size];
        ReadAt(stream, (long)at, end);
        if (UInt32(end) != End64)
            throw Damaged("its end is not where it says");
        return (ReadUInt64LittleEndian(end[48..]), ReadUInt64LittleEndian(end[40..]));
    }

    private ReadOnlySpan<byte> NameAt(int at)
    {
        var header = directory.AsSpan(at);
        if (header.Length < CentralHeaderSize || UInt32(header) != CentralHeader)
            throw Damaged("the directory has a broken line");
        var length = UInt16(header[28..]);
        return header.Length - CentralHeaderSize >= length
            ? header.Slice(CentralHeaderSize, length)
            : throw Damaged("the directory breaks off");
    }

    // Sizes and places beyond 4 GiB stand in an extra field; files asked for here are small and stand first.
    private static ZipEntry EntryOf(ReadOnlySpan<byte> header, string name) =>
        new(
            name,
            UInt32(header[24..]),
            UInt32(header[16..]),
            UInt32(header[42..]),
            UInt32(header[20..]),
            PackingOf(header)
        );

    private static ZipPacking PackingOf(ReadOnlySpan<byte> header)
    {
        var isEncrypted = (UInt16(header[8..]) & 1) != 0;
        if (isEncrypted)
            return ZipPacking.Other;
        return UInt16(header[10..]) switch
        {
            0 when UInt32(header[20..]) == UInt32(header[24..]) => ZipPacking.Stored,
            8 => ZipPacking.Deflated,
            _ => ZipPacking.Other,
        };
    }

    private static void RequireThere(Stream stream, long offset, long count)
    {
        if (offset < 0 || offset > stream.Length - count)
            throw Damaged("it breaks off");
    }

    private static void ReadAt(Stream stream, long offset, Span<byte> buffer)
    {
        RequireThere(stream, offset, buffer.Length);
        stream.Position = offset;
        stream.ReadExactly(buffer);
    }

    private static InvalidDataException Damaged(string what) => new($"the zip file is damaged: {what}.");

    private static ushort UInt16(ReadOnlySpan<byte> bytes) => ReadUInt16LittleEndian(bytes);

    private static uint UInt32(ReadOnlySpan<byte> bytes) => ReadUInt32LittleEndian(bytes);
}
