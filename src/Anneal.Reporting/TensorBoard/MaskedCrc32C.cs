using System.Buffers.Binary;
using System.Numerics;

namespace Anneal.Reporting.TensorBoard;

/// <summary>The checksum of TensorFlow's record files: CRC-32C, rotated by 15 bits and moved by a constant.</summary>
/// <remarks>
/// Masked, because a CRC computed over data that hold their own CRC says little.
/// Source: TensorFlow, <c>tensorflow/core/lib/hash/crc32c.h</c>; CRC-32C is RFC 3720, appendix B.4.
/// </remarks>
internal static class MaskedCrc32C
{
    private const uint MaskDelta = 0xa282ead8;

    public static uint Of(ReadOnlySpan<byte> data)
    {
        var crc = uint.MaxValue;
        for (; data.Length >= sizeof(ulong); data = data[sizeof(ulong)..])
            crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(data));
        foreach (var last in data)
            crc = BitOperations.Crc32C(crc, last);
        return BitOperations.RotateRight(~crc, 15) + MaskDelta;
    }
}
