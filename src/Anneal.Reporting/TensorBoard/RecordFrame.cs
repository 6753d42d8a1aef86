using System.Buffers.Binary;

namespace Anneal.Reporting.TensorBoard;

/// <summary>How TensorFlow's record files frame a record.</summary>
/// <remarks>
/// <code>
/// length                                uint64
/// masked CRC-32C of the 8 bytes before  uint32
/// data
/// masked CRC-32C of the data            uint32     all little-endian
/// </code>
/// Source: TensorFlow, <c>tensorflow/core/lib/io/record_writer.h</c>.
/// </remarks>
internal static class RecordFrame
{
    public const int HeaderLength = sizeof(ulong) + sizeof(uint);
    public const int FooterLength = sizeof(uint);

    // An event of scalars has some hundred bytes; a greater length can only come from a file that is not ours.
    private const ulong LongestData = 1 << 20;

    /// <summary>Writes header and footer around the data, which are there already.</summary>
    public static void Close(Span<byte> record)
    {
        var data = record[HeaderLength..^FooterLength];
        BinaryPrimitives.WriteUInt64LittleEndian(record, (ulong)data.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(record[sizeof(ulong)..], MaskedCrc32C.Of(record[..sizeof(ulong)]));
        BinaryPrimitives.WriteUInt32LittleEndian(record[^FooterLength..], MaskedCrc32C.Of(data));
    }

    /// <summary>Goes over one record.</summary>
    /// <param name="stream">Stands behind the record afterwards.</param>
    /// <param name="data">What the record holds.</param>
    /// <returns>Whether a whole record with right checksums was there.</returns>
    public static bool TryRead(Stream stream, out ReadOnlySpan<byte> data)
    {
        data = default;
        Span<byte> header = stackalloc byte[HeaderLength];
        if (!TryFill(header, stream))
            return false;
        var length = BinaryPrimitives.ReadUInt64LittleEndian(header);
        if (
            BinaryPrimitives.ReadUInt32LittleEndian(header[sizeof(ulong)..]) != MaskedCrc32C.Of(header[..sizeof(ulong)])
            || length > LongestData
        )
            return false;
        var rest = new byte[(int)length + FooterLength];
        data = rest.AsSpan(0, (int)length);
        return TryFill(rest, stream)
            && BinaryPrimitives.ReadUInt32LittleEndian(rest.AsSpan((int)length)) == MaskedCrc32C.Of(data);
    }

    private static bool TryFill(Span<byte> target, Stream stream) =>
        stream.ReadAtLeast(target, target.Length, throwOnEndOfStream: false) == target.Length;
}
