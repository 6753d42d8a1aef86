using System.Buffers.Binary;
using System.Text;

namespace Anneal.Reporting.Tests.TensorBoard;

/// <summary>
/// A message of protocol buffers, read by the description of the wire format alone: no code is shared with the writer.
/// </summary>
internal sealed class WireMessage
{
    private readonly ILookup<int, byte[]> fields;

    public WireMessage(ReadOnlySpan<byte> data)
    {
        var found = new List<(int Number, byte[] Data)>();
        while (!data.IsEmpty)
        {
            var key = Varint(ref data);
            var length = (key & 7) switch
            {
                0 => VarintLength(data),
                1 => 8,
                2 => (int)Varint(ref data),
                5 => 4,
                var other => throw new InvalidDataException($"wire type {other}"),
            };
            found.Add(((int)(key >> 3), data[..length].ToArray()));
            data = data[length..];
        }
        fields = found.ToLookup(field => field.Number, field => field.Data);
    }

    /// <summary>The numbers of its fields.</summary>
    public IEnumerable<int> Numbers => fields.Select(each => each.Key);

    /// <summary>The only message of a field.</summary>
    public WireMessage this[int field] => All(field).Single();

    /// <summary>The messages of a field.</summary>
    public IEnumerable<WireMessage> All(int field) => fields[field].Select(data => new WireMessage(data));

    public string Text(int field) => Encoding.UTF8.GetString(fields[field].Single());

    public double Double(int field) => BinaryPrimitives.ReadDoubleLittleEndian(fields[field].Single());

    public long Number(int field)
    {
        ReadOnlySpan<byte> data = fields[field].Single();
        return (long)Varint(ref data);
    }

    private static int VarintLength(ReadOnlySpan<byte> data)
    {
        var length = 1;
        while (data[length - 1] >= 0x80)
            length++;
        return length;
    }

    private static ulong Varint(ref ReadOnlySpan<byte> data)
    {
        var (value, length) = (0ul, VarintLength(data));
        for (var i = 0; i < length; i++)
            value |= (ulong)(data[i] & 0x7F) << (7 * i);
        data = data[length..];
        return value;
    }
}
