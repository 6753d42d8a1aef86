using System.Buffers.Binary;
using System.Text;

namespace Anneal.Interop.Pickle;

/// <summary>The bytes of a pickle, read from the first to the last.</summary>
internal sealed class PickleBytes(ReadOnlyMemory<byte> data)
{
    private const int LongestText = 65_536,
        LongestName = 256;

    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    private int position;

    public int Position => position;

    public byte Byte() => Take(1)[0];

    public ushort UInt16() => BinaryPrimitives.ReadUInt16LittleEndian(Take(2));

    public int Int32() => BinaryPrimitives.ReadInt32LittleEndian(Take(4));

    public double Double() => BinaryPrimitives.ReadDoubleBigEndian(Take(8));

    /// <summary>A whole number in two's complement, its length in bytes before it.</summary>
    public long Long()
    {
        var bytes = Take(Byte());
        if (bytes.Length > 8)
            throw Invalid(
                $"whole numbers have at most 8 bytes here, but the one at byte {position} has {bytes.Length}."
            );
        var value = 0L;
        for (var i = bytes.Length - 1; i >= 0; i--)
            value = value << 8 | bytes[i];
        return bytes.Length is 0 or 8 ? value : value << 64 - 8 * bytes.Length >> 64 - 8 * bytes.Length;
    }

    /// <summary>A text, its length in bytes before it.</summary>
    public string Text(Budget budget)
    {
        var length = Int32();
        if (length is < 0 or > LongestText)
            throw Invalid(
                $"texts have at most {LongestText} bytes here, but the one at byte {position} says {length}."
            );
        budget.Take(length * Budget.PerCharacter);
        return Decode(Take(length));
    }

    /// <summary>A name, up to the end of the line.</summary>
    public string Line()
    {
        var rest = data.Span[position..];
        var length = rest[..Math.Min(rest.Length, LongestName + 1)].IndexOf((byte)'\n');
        if (length < 0)
            throw Invalid($"names end within {LongestName} bytes, but the one at byte {position} does not.");
        var line = Decode(Take(length));
        position++;
        return line;
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > data.Length - position)
            throw Invalid($"the pickle breaks off: {count} more bytes are needed at byte {position} of {data.Length}.");
        var taken = data.Span.Slice(position, count);
        position += count;
        return taken;
    }

    private string Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException wrong)
        {
            throw Invalid($"texts are UTF-8, but the one before byte {position} is not.", wrong);
        }
    }
}
