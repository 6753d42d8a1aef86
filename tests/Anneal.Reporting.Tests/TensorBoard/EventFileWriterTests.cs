using System.Text;
using Anneal.Reporting.TensorBoard;

namespace Anneal.Reporting.Tests.TensorBoard;

public sealed class EventFileWriterTests
{
    private static readonly DateTimeOffset Begun = new(2026, 11, 22, 1, 2, 3, 500, TimeSpan.Zero);

    [Fact] // RFC 3720, B.4, and the value for "123456789" that every catalogue of checksums gives
    public void The_tests_own_checksum_is_CRC_32C()
    {
        Assert.Equal(0xE3069283u, EventFileReader.Crc32C("123456789"u8));
        Assert.Equal(0x8A9136AAu, EventFileReader.Crc32C(new byte[32]));
    }

    [Fact] // the first twelve bytes of every event file that TensorFlow or PyTorch writes
    public void Begins_as_the_files_of_TensorFlow_do()
    {
        var file = Written(static _ => { });
        Assert.Equal([0x18, 0, 0, 0, 0, 0, 0, 0, 0xA3, 0x7F, 0x4B, 0x22], file.ToArray()[..12]);
        var first = Assert.Single(EventFileReader.Read(file));
        Assert.Equal(("brain.Event:2", 0L), (first.FileVersion, first.Step));
        Assert.Equal(1795309323.5, first.WallTime);
    }

    [Fact]
    public void Writes_the_scalars_of_a_step_into_one_event()
    {
        var events = EventFileReader
            .Read(
                Written(static writer =>
                {
                    writer.Write(0, new Scalar("loss/train", 0.25), new Scalar("Genauigkeit ±", double.NaN));
                    writer.Write(long.MaxValue, new Scalar("loss/train", double.PositiveInfinity));
                })
            )
            .Skip(1)
            .ToArray();
        Assert.Equal([("loss/train", 0.25f), ("Genauigkeit ±", float.NaN)], events[0].Scalars);
        Assert.Equal(
            (long.MaxValue, "loss/train", float.PositiveInfinity),
            (events[1].Step, events[1].Scalars[0].Tag, events[1].Scalars[0].Value)
        );
    }

    [Fact]
    public void Writes_a_million_points_in_constant_memory_that_an_independent_reader_accepts()
    {
        const int Count = 1_000_000;
        using var file = new FileStream(
            Path.GetTempFileName(),
            FileMode.Create,
            FileAccess.ReadWrite,
            FileShare.None,
            bufferSize: 1 << 16,
            FileOptions.DeleteOnClose
        );
        var writer = EventFileWriter.Begin(file, TimeProvider.System);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var step = 0; step < Count; step++)
            writer.Write(step, new Scalar("learning_rate", 1.0 / (step + 1)));
        // The file has 56 MB; other tests allocate beside this one.
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 32 << 20);

        file.Position = 0;
        var next = -1;
        foreach (var read in EventFileReader.Read(file))
        {
            if (
                next >= 0
                && (
                    read.Step != next
                    || read.Scalars is not [("learning_rate", var value)]
                    || value != (float)(1.0 / (next + 1))
                )
            )
                Assert.Fail($"event {next} is {read}");
            next++;
        }
        Assert.Equal(Count, next);
    }

    [Theory, InlineData(0), InlineData(1), InlineData(3)]
    public void Goes_on_behind_the_events_that_are_kept(int kept)
    {
        var file = Written(static writer =>
        {
            for (var step = 1; step <= 3; step++)
                writer.Write(step, new Scalar("loss", step));
        });
        file.Position = file.Length;
        file.Write([0x18, 0, 0]); // a record that a killed process began
        file.Position = 0;
        EventFileWriter.Continue(file, kept, new FixedClock()).Write(9, new Scalar("loss", 9));
        file.Position = 0;
        Assert.Equal(
            [.. Enumerable.Range(1, kept).Select(step => (long)step), 9],
            EventFileReader.Read(file).Skip(1).Select(read => read.Step)
        );
    }

    [Fact]
    public void Refuses_to_go_on_where_events_are_missing_or_damaged()
    {
        var file = Written(static writer =>
        {
            for (var step = 1; step <= 3; step++)
                writer.Write(step, new Scalar("loss", step));
        });
        var whole = file.ToArray();
        Assert.Equal("the event file must hold 4 events, but only 3 are whole.", Refusal(whole, 4));
        Assert.Equal("the event file must hold 3 events, but only 2 are whole.", Refusal(whole[..^1], 3));
        whole[^6] ^= 1;
        Assert.Equal("the event file must hold 3 events, but only 2 are whole.", Refusal(whole, 3));
        Assert.Equal(
            "the event file must hold 0 events, but only 0 are whole.",
            Refusal(Encoding.ASCII.GetBytes("no event file, but longer than a header"), 0)
        );
    }

    [Theory]
    [InlineData("brain.Event:2", "brain.Event:3", "brain.Event:3")]
    [InlineData("brain.Event:2", "brain.Event?2", "brain.Event?2")]
    [InlineData("\u001a\rbrain.Event:2", "\u001a\u00ffbrain.Event:2", "")] // no text of that length follows
    public void Refuses_to_go_on_with_a_file_of_another_version(string written, string other, string version)
    {
        var file = Written(static writer => writer.Write(1, new Scalar("loss", 1))).ToArray();
        var at = file.AsSpan().IndexOf(Encoding.Latin1.GetBytes(written));
        Encoding.Latin1.GetBytes(other).CopyTo(file, at);
        RecordFrame.Close(file.AsSpan(0, RecordFrame.HeaderLength + file[0] + RecordFrame.FooterLength));
        Assert.Equal($"the event file must be of version 'brain.Event:2', but is of '{version}'.", Refusal(file, 1));
    }

    private static string Refusal(byte[] content, long events)
    {
        using var stream = new MemoryStream(content);
        var message = Assert
            .Throws<InvalidDataException>(() => EventFileWriter.Continue(stream, events, new FixedClock()))
            .Message;
        Assert.Equal(content, stream.ToArray());
        return message;
    }

    [Fact]
    public void Refuses_a_scalar_without_a_tag_and_writes_nothing()
    {
        using var file = new MemoryStream();
        var writer = EventFileWriter.Begin(file, new FixedClock());
        var length = file.Length;
        Assert.Throws<ArgumentException>("scalars", () => writer.Write(1, new Scalar("loss", 1), new Scalar("", 1)));
        Assert.Throws<ArgumentOutOfRangeException>("step", () => writer.Write(-1, new Scalar("loss", 1)));
        Assert.Equal(length, file.Length);
    }

    [Fact]
    public void Has_the_name_by_which_TensorBoard_finds_it()
    {
        Assert.Equal("events.out.tfevents.1795309323.worker-3", EventFileWriter.FileName(Begun, "worker-3"));
        Assert.Throws<ArgumentException>("host", () => EventFileWriter.FileName(Begun, "a/b"));
    }

    private static MemoryStream Written(Action<EventFileWriter> write)
    {
        var file = new MemoryStream();
        write(EventFileWriter.Begin(file, new FixedClock()));
        file.Seek(0, SeekOrigin.Begin);
        return file;
    }

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Begun;
    }
}
