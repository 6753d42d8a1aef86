using System.Buffers.Binary;
using System.Text;

namespace Anneal.Reporting.Tests.TensorBoard;

/// <summary>
/// Reads event files by the format's description alone: no code is shared with the writer, and every checksum is
/// computed bit by bit.
/// </summary>
internal static class EventFileReader
{
    private static readonly uint[] Table =
    [
        .. Enumerable
            .Range(0, 256)
            .Select(static value =>
            {
                var remainder = (uint)value;
                for (var bit = 0; bit < 8; bit++)
                    remainder = (remainder & 1) == 1 ? (remainder >> 1) ^ 0x82F63B78 : remainder >> 1;
                return remainder;
            }),
    ];

    public sealed record Record(
        double WallTime,
        long Step,
        string? FileVersion,
        IReadOnlyList<(string Tag, float Value)> Scalars
    );

    /// <summary>All records; fails at the first that breaks a rule of the format.</summary>
    public static IEnumerable<Record> Read(Stream stream) => Records(stream).Select(data => Event(data));

    /// <summary>The data of all records.</summary>
    public static IEnumerable<byte[]> Records(Stream stream)
    {
        var header = new byte[12];
        while (stream.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) is var read && read > 0)
        {
            Assert.Equal(header.Length, read);
            Assert.Equal(Masked(header.AsSpan(0, 8)), BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(8)));
            var data = new byte[BinaryPrimitives.ReadUInt64LittleEndian(header) + 4];
            stream.ReadExactly(data);
            Assert.Equal(
                Masked(data.AsSpan(..^4)),
                BinaryPrimitives.ReadUInt32LittleEndian(data.AsSpan(data.Length - 4))
            );
            yield return data[..^4];
        }
    }

    public static uint Crc32C(ReadOnlySpan<byte> data)
    {
        var crc = uint.MaxValue;
        foreach (var value in data)
            crc = Table[(crc ^ value) & 0xFF] ^ (crc >> 8);
        return ~crc;
    }

    private static uint Masked(ReadOnlySpan<byte> data)
    {
        var crc = Crc32C(data);
        return unchecked(((crc >> 15) | (crc << 17)) + 0xA282EAD8u);
    }

    private static Record Event(ReadOnlySpan<byte> message)
    {
        var (time, step, version, scalars) = (0.0, 0L, (string?)null, new List<(string, float)>());
        while (!message.IsEmpty)
        {
            switch (Varint(ref message))
            {
                case (1 << 3) | 1:
                    time = BinaryPrimitives.ReadDoubleLittleEndian(Take(ref message, 8));
                    break;
                case 2 << 3:
                    step = (long)Varint(ref message);
                    break;
                case (3 << 3) | 2:
                    version = Encoding.UTF8.GetString(Take(ref message, (int)Varint(ref message)));
                    break;
                case (5 << 3) | 2:
                    var summary = Take(ref message, (int)Varint(ref message));
                    while (!summary.IsEmpty)
                        scalars.Add(Value(ref summary));
                    break;
                case var other:
                    Assert.Fail($"field {other >> 3} is no field of an event with scalars");
                    break;
            }
        }
        return new(time, step, version, scalars);
    }

    private static (string, float) Value(ref ReadOnlySpan<byte> summary)
    {
        Assert.Equal((1u << 3) | 2, Varint(ref summary));
        var message = Take(ref summary, (int)Varint(ref summary));
        Assert.Equal((1u << 3) | 2, Varint(ref message));
        var tag = Encoding.UTF8.GetString(Take(ref message, (int)Varint(ref message)));
        Assert.Equal((2u << 3) | 5, Varint(ref message));
        var value = BinaryPrimitives.ReadSingleLittleEndian(Take(ref message, 4));
        Assert.True(message.IsEmpty);
        return (tag, value);
    }

    private static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> data, int length)
    {
        var taken = data[..length];
        data = data[length..];
        return taken;
    }

    private static ulong Varint(ref ReadOnlySpan<byte> data)
    {
        var (value, shift) = (0ul, 0);
        while (true)
        {
            var next = Take(ref data, 1)[0];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
                return value;
            shift += 7;
        }
    }
}
