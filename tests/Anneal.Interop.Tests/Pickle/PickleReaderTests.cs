using System.Text;
using Anneal.Interop.Pickle;

namespace Anneal.Interop.Tests.Pickle;

public class PickleReaderTests
{
    [Fact]
    public void Reads_what_Python_wrote()
    {
        // pickle.dumps({'a': [1, -2, 2.5, True, None, 70000], 'b': (1, 'é')}, 2)
        var read = (PickleDictionary)Read(
            "\u0080\u0002}q\0(X\u0001\0\0\0aq\u0001]q\u0002(K\u0001J\u00fe\u00ff\u00ff\u00ffG@\u0004\0\0\0\0\0\0"
                + "\u0088NJp\u0011\u0001\0eX\u0001\0\0\0bq\u0003K\u0001X\u0002\0\0\0\u00c3\u00a9q\u0004\u0086q\u0005u."
        );
        var list = ((PickleSequence)read.Find("a")!).Items;
        Assert.Equal([1, -2, 70_000], list.OfType<PickleInteger>().Select(number => number.Value));
        Assert.Equal(2.5, Assert.IsType<PickleFloat>(list[2]).Value);
        Assert.Same(PickleBoolean.True, list[3]);
        Assert.Same(PickleNone.Instance, list[4]);
        Assert.Equal("é", Assert.IsType<PickleText>(((PickleSequence)read.Find("b")!).Items[1]).Value);
    }

    [Fact]
    public void Reads_back_what_the_writer_wrote()
    {
        var counter = new PickleDictionary(PickleDictionary.Counter)
        {
            Items = { (new PickleInteger(3), new PickleInteger(2)) },
        };
        PickleValue[] values =
        [
            new PickleInteger(0),
            new PickleInteger(255),
            new PickleInteger(-1),
            new PickleInteger(1L << 40),
            new PickleInteger(long.MinValue),
            new PickleFloat(double.NegativeInfinity),
            new PickleFloat(-0.0),
            counter,
        ];
        var read = (
            (PickleSequence)PickleReader.Read(PickleWriter.Write(new PickleSequence(isTuple: false, values)))
        ).Items;
        Assert.Equal(
            [0, 255, -1, 1L << 40, long.MinValue],
            read.OfType<PickleInteger>().Select(number => number.Value)
        );
        Assert.Equal([double.NegativeInfinity, -0.0], read.OfType<PickleFloat>().Select(number => number.Value));
        var (key, count) = Assert.Single(Assert.IsType<PickleDictionary>(read[^1]).Items);
        Assert.Equal((3, 2), (((PickleInteger)key).Value, ((PickleInteger)count).Value));
    }

    [Theory]
    [InlineData("cposix\nsystem\n(X\u0002\0\0\0lstR.", "'posix.system'")]
    [InlineData("c__builtin__\neval\n.", "'__builtin__.eval'")]
    [InlineData("ctorch\nload\n.", "'torch.load'")]
    [InlineData("ctorch\nFloatStorage\n)R.", "calls torch.FloatStorage")]
    [InlineData("c__builtin__\ndict\n)\u0081.", "calls __builtin__.dict")]
    [InlineData("K\u0001)R.", "calls the whole number 1")]
    [InlineData("c__builtin__\ngetattr\n]R.", "calls __builtin__.getattr")]
    [InlineData("I1\n.", "instruction 0x49 at byte 2")]
    [InlineData("\u0095\0\0\0\0\0\0\0\0.", "instruction 0x95")]
    [InlineData("h\u0005.", "recalls value 5")]
    [InlineData("a.", "empty stack")]
    [InlineData("]K\u0001(a.", "empty stack")]
    [InlineData("t.", "a mark that was not set")]
    [InlineData("K\u0001K\u0002.", "must end with one value, but ends with 2 values")]
    [InlineData("}(K\u0001u.", "a key without a value")]
    [InlineData("K\u0001K\u0002a.", "items are added to a list only")]
    [InlineData(")K\u0002a.", "items are added to a list only, but here to a tuple")]
    [InlineData("]K\u0001K\u0002s.", "pairs are added to a dictionary only")]
    [InlineData("]}b.", "attributes are given to an object only")]
    [InlineData("ccollections\nCounter\n]\u0085R.", "Counter is made of a dictionary only")]
    [InlineData("X\u00ff\u00ff\u00ff\u007f.", "at most 65536 bytes")]
    [InlineData("X\u0002\0\0\0\u00c3(.", "UTF-8")]
    [InlineData("X\u0005\0\0\0ab", "breaks off")]
    [InlineData("cno line end", "names end within 256 bytes")]
    [InlineData("\u008a\u0009\0\0\0\0\0\0\0\0\u0001.", "at most 8 bytes")]
    [InlineData("N", "breaks off")]
    public void Refuses_what_such_files_do_not_contain(string program, string reason) =>
        Assert.Contains(reason, Assert.Throws<InvalidDataException>(() => Read("\u0080\u0002" + program)).Message);

    [Theory, InlineData("\u0080\u0004N."), InlineData("N."), InlineData("\u0080")]
    public void Refuses_other_protocols(string pickle) => Assert.Throws<InvalidDataException>(() => Read(pickle));

    [Fact]
    public void A_number_of_eight_bytes_or_fewer_keeps_its_sign() =>
        Assert.Equal(
            [0, -1, 255, -32768],
            ((PickleSequence)Read("\u0080\u0002](\u008a\0\u008a\u0001\u00ff\u008a\u0002\u00ff\0\u008a\u0002\0\u0080e."))
                .Items.Cast<PickleInteger>()
                .Select(number => number.Value)
        );

    [Theory, InlineData("]"), InlineData("}"), InlineData("K\u0001"), InlineData("N"), InlineData("(")]
    public void Refuses_more_values_than_its_memory_is_for(string program)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var pickle = Encoding.Latin1.GetBytes("\u0080\u0002" + string.Concat(Enumerable.Repeat(program, 1_000_000)));
        var made = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Contains("too much", Assert.Throws<InvalidDataException>(() => PickleReader.Read(pickle)).Message);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before - made, 0, 12 * 1024 * 1024);
    }

    private static PickleValue Read(string latin1) => PickleReader.Read(Encoding.Latin1.GetBytes(latin1));
}
