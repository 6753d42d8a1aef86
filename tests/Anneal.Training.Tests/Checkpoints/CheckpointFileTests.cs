using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Anneal.Tests;
using Anneal.Training.Checkpoints;
using Anneal.Training.Data;
using Anneal.Training.Models;
using Anneal.Training.Runs;

namespace Anneal.Training.Tests.Checkpoints;

public sealed class CheckpointFileTests
{
    private static readonly TrainingRun Run = new(
        new()
        {
            Recipe = Recipe.Parse("base | plateau()"),
            Model = BuiltInModels.Logistic,
            Epochs = 1,
            BatchSize = 640,
            Optimizer = new() { Kind = OptimizerKind.Adam },
        },
        DataSets.Open("blobs", new())
    );

    private static readonly byte[] Whole = Encoded();

    private static byte[] Encoded()
    {
        var moments = new Moments();
        Run.Execute(observer: moments);
        return CheckpointFile.Encode(moments.All[0].Snapshot);
    }

    [Fact]
    public void Reads_what_it_wrote() => Assert.Equal(Whole, CheckpointFile.Encode(CheckpointFile.Decode(Whole)));

    [Fact]
    public void Finds_a_change_of_any_byte_and_a_cut_at_any_place()
    {
        for (var place = 0; place < Whole.Length; place++)
        {
            var changed = Whole.ToArray();
            changed[place] ^= 0x10;
            Assert.Throws<InvalidDataException>(() => CheckpointFile.Decode(changed));
            Assert.Throws<InvalidDataException>(() => CheckpointFile.Decode(Whole.AsSpan(..place)));
        }
    }

    [Fact]
    public void Says_what_is_wrong_with_a_file()
    {
        Assert.Equal("it is no checkpoint.", Refusal("PK\u0003\u0004 a file of another kind"u8.ToArray()));
        Assert.Equal("its checksum does not fit: it was cut off or changed.", Refusal(Whole[..^1]));
        var newer = Whole.ToArray();
        newer[8] = 2;
        Assert.Equal("it must be of version 1, but is of version 2; a newer build of Anneal wrote it.", Refusal(newer));
    }

    [Fact] // each with a checksum that fits
    public void Says_what_is_wrong_with_the_length_of_a_header()
    {
        byte[] Of(int length, string content)
        {
            byte[] file = [.. Whole[..12], 0, 0, 0, 0, .. Encoding.UTF8.GetBytes(content)];
            BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(12), length);
            return [.. file, .. SHA256.HashData(file)];
        }
        Assert.StartsWith("its header cannot be read: ", Refusal(Of(0, "")), StringComparison.Ordinal);
        Assert.Equal("its header is null.", Refusal(Of(4, "null")));
        Assert.Equal("its header must have at most 4 bytes, but has 5.", Refusal(Of(5, "null")));
        Assert.Equal("its header must have at most 4 bytes, but has -1.", Refusal(Of(-1, "null")));
    }

    [Fact]
    public void An_array_without_a_number_is_read_back()
    {
        var checkpoint = CheckpointFile.Decode(Whole);
        var more = new Checkpoint(checkpoint.State, [new("nothing", []), .. checkpoint.Arrays]);
        Assert.Equal(
            more.Arrays.Select(array => (array.Name, array.Numbers.Length)),
            CheckpointFile
                .Decode(CheckpointFile.Encode(more))
                .Arrays.Select(array => (array.Name, array.Numbers.Length))
        );
    }

    [Fact]
    public void What_is_no_checkpoint_is_not_read_further_than_its_start()
    {
        var other = Whole.ToArray();
        other[8] = 2;
        using var stream = new MemoryStream(other);
        Assert.StartsWith(
            "it must be of version 1",
            Assert.Throws<InvalidDataException>(() => CheckpointFile.Read(stream)).Message,
            StringComparison.Ordinal
        );
        Assert.Equal(16, stream.Position);
        using var shorter = new MemoryStream(Whole[..15]);
        Assert.Equal(
            "it is no checkpoint.",
            Assert.Throws<InvalidDataException>(() => CheckpointFile.Read(shorter)).Message
        );
        stream.Position = 8;
        stream.WriteByte(1);
        stream.Position = 0;
        Assert.Equal(Whole, CheckpointFile.Encode(CheckpointFile.Read(stream)));
    }

    [Theory]
    [InlineData("\"epoch\":0", "\"epoch\":\"x\"", "its header cannot be read")]
    [InlineData("\"epoch\":0", "\"epohc\":0", "its header cannot be read")]
    [InlineData("\"length\":44", "\"length\":45", "its arrays do not have the lengths")]
    [InlineData("\"length\":44", "\"length\":-1", "its arrays do not have the lengths")]
    [InlineData("\"arrays\":[", "\"arrays\":[null,", "its arrays do not have the lengths")]
    [InlineData("\\\"version\\\": ", "\\\"version\\\": 9", "its header cannot be read")]
    [InlineData(
        "\"scheduler\":",
        "\"scheduler\":7,\"before\":",
        "its header cannot be read: this is no scheduler state"
    )]
    public void Refuses_a_header_that_says_what_cannot_be_though_its_checksum_fits(
        string written,
        string forged,
        string message
    )
    {
        var header = Encoding.UTF8.GetString(Whole, 16, BinaryPrimitives.ReadInt32LittleEndian(Whole.AsSpan(12)));
        header = header.Replace("\\u0022", "\\\"", StringComparison.Ordinal);
        Assert.StartsWith(
            message,
            Refusal(Forged(header.Replace(written, forged, StringComparison.Ordinal))),
            StringComparison.Ordinal
        );
    }

    [Fact] // A right checksum proves nothing: anyone can compute it.
    public void Refuses_two_thousand_mutated_headers_by_the_documented_errors_alone() => Seeded.Try(1, random =>
        {
            var header = Whole.AsSpan(16, BinaryPrimitives.ReadInt32LittleEndian(Whole.AsSpan(12))).ToArray();
            for (var trial = 0; trial < 2_000; trial++)
            {
                var mutated = header.ToArray();
                for (var change = random.Next(1, 4); change > 0; change--)
                    mutated[random.Next(mutated.Length)] = (byte)" \"0123456789-:,{}[]ntrueE"[random.Next(25)];
                try
                {
                    Run.Execute(resumeFrom: CheckpointFile.Decode(Forged(Encoding.UTF8.GetString(mutated))));
                }
                catch (Exception refused) when (refused is InvalidDataException or ArgumentException)
                {
                    // one of the two that are promised
                }
            }
        });

    private static string Refusal(byte[] file) =>
        Assert.Throws<InvalidDataException>(() => CheckpointFile.Decode(file)).Message;

    /// <summary>The file with another header, and a checksum that fits.</summary>
    private static byte[] Forged(string header)
    {
        var (start, json) = (Whole[..16], Encoding.UTF8.GetBytes(header));
        var arrays = Whole[(16 + BinaryPrimitives.ReadInt32LittleEndian(start.AsSpan(12)))..^SHA256.HashSizeInBytes];
        BinaryPrimitives.WriteInt32LittleEndian(start.AsSpan(12), json.Length);
        byte[] content = [.. start, .. json, .. arrays];
        return [.. content, .. SHA256.HashData(content)];
    }
}
