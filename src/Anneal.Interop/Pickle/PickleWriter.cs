using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Anneal.Interop.Pickle;

/// <summary>
/// Writes pickles of protocol 2, which every Python 3 and <c>torch.load</c> read. Values only: neither names nor calls
/// but <c>collections.Counter</c>.
/// </summary>
internal sealed class PickleWriter
{
    private readonly ArrayBufferWriter<byte> output = new();

    private PickleWriter() { }

    /// <summary>The pickle of a value.</summary>
    public static byte[] Write(PickleValue value)
    {
        var writer = new PickleWriter();
        writer.Write(PickleOpcode.Proto, 2);
        writer.Put(value);
        writer.Write(PickleOpcode.Stop);
        return writer.output.WrittenSpan.ToArray();
    }

    private void Put(PickleValue value)
    {
        switch (value)
        {
            case PickleNone:
                Write(PickleOpcode.None);
                break;
            case PickleBoolean boolean:
                Write(boolean.Value ? PickleOpcode.NewTrue : PickleOpcode.NewFalse);
                break;
            case PickleInteger integer:
                Put(integer.Value);
                break;
            case PickleFloat number:
                Put(number.Value);
                break;
            case PickleText text:
                Put(text.Value);
                break;
            case PickleSequence { IsTuple: false } list:
                Put(list);
                break;
            case PickleDictionary { Type: PickleDictionary.Counter } counter:
                PutCounter(counter);
                break;
            case PickleDictionary dictionary:
                Put(dictionary);
                break;
            default:
                throw new NotSupportedException($"{value.Kind} is not written.");
        }
    }

    private void Put(long value)
    {
        if (value is >= 0 and <= byte.MaxValue)
        {
            Write(PickleOpcode.BinInt1, (byte)value);
            return;
        }
        var isShort = value is >= int.MinValue and <= int.MaxValue;
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, value);
        if (isShort)
            Write(PickleOpcode.BinInt, bytes[..sizeof(int)]);
        else
            Write(PickleOpcode.Long1, [sizeof(long), .. bytes]);
    }

    private void Put(double value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(double)];
        BinaryPrimitives.WriteDoubleBigEndian(bytes, value);
        Write(PickleOpcode.BinFloat, bytes);
    }

    private void Put(string value)
    {
        var text = Encoding.UTF8.GetBytes(value);
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, text.Length);
        Write(PickleOpcode.BinUnicode, length);
        output.Write(text);
    }

    private void Put(PickleSequence list)
    {
        Write(PickleOpcode.EmptyList);
        Write(PickleOpcode.Mark);
        foreach (var item in list.Items)
            Put(item);
        Write(PickleOpcode.Appends);
    }

    private void Put(PickleDictionary dictionary)
    {
        Write(PickleOpcode.EmptyDict);
        Write(PickleOpcode.Mark);
        foreach (var (key, value) in dictionary.Items)
        {
            Put(key);
            Put(value);
        }
        Write(PickleOpcode.SetItems);
    }

    private void PutCounter(PickleDictionary counter)
    {
        Write(PickleOpcode.Global, "collections\nCounter\n"u8);
        Put(counter);
        Write(PickleOpcode.Tuple1);
        Write(PickleOpcode.Reduce);
    }

    private void Write(PickleOpcode opcode, params ReadOnlySpan<byte> bytes)
    {
        output.Write([(byte)opcode]);
        output.Write(bytes);
    }
}
