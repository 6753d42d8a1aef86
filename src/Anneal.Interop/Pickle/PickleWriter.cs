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
        writer.Write(Opcode.Proto, 2);
        writer.Put(value);
        writer.Write(Opcode.Stop);
        return writer.output.WrittenSpan.ToArray();
    }

    private void Put(PickleValue value)
    {
        switch (value)
        {
            case PickleNone:
                Write(Opcode.None);
                break;
            case PickleBoolean boolean:
                Write(boolean.Value ? Opcode.NewTrue : Opcode.NewFalse);
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
            Write(Opcode.BinInt1, (byte)value);
            return;
        }
        var isShort = value is >= int.MinValue and <= int.MaxValue;
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, value);
        if (isShort)
            Write(Opcode.BinInt, bytes[..sizeof(int)]);
        else
            Write(Opcode.Long1, [sizeof(long), .. bytes]);
    }

    private void Put(double value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(double)];
        BinaryPrimitives.WriteDoubleBigEndian(bytes, value);
        Write(Opcode.BinFloat, bytes);
    }

    private void Put(string value)
    {
        var text = Encoding.UTF8.GetBytes(value);
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, text.Length);
        Write(Opcode.BinUnicode, length);
        output.Write(text);
    }

    private void Put(PickleSequence list)
    {
        Write(Opcode.EmptyList);
        Write(Opcode.Mark);
        foreach (var item in list.Items)
            Put(item);
        Write(Opcode.Appends);
    }

    private void Put(PickleDictionary dictionary)
    {
        Write(Opcode.EmptyDict);
        Write(Opcode.Mark);
        foreach (var (key, value) in dictionary.Items)
        {
            Put(key);
            Put(value);
        }
        Write(Opcode.SetItems);
    }

    private void PutCounter(PickleDictionary counter)
    {
        Write(Opcode.Global, "collections\nCounter\n"u8);
        Put(counter);
        Write(Opcode.Tuple1);
        Write(Opcode.Reduce);
    }

    private void Write(Opcode opcode, params ReadOnlySpan<byte> bytes)
    {
        output.Write([(byte)opcode]);
        output.Write(bytes);
    }
}
