using System.IO.Compression;
using System.Text;
using Anneal.Interop.Zip;

namespace Anneal.Interop.Tests.Zip;

public class ZipReaderTests
{
    [Fact]
    public void Reads_what_the_writer_wrote_and_so_does_the_framework()
    {
        var zip = StoredZipWriter.Write(
            ("archive/data.pkl", "one"u8.ToArray()),
            ("archive/version", "3\n"u8.ToArray())
        );
        Assert.Equal("one"u8, Read(zip));
        using var archive = new ZipArchive(new MemoryStream(zip));
        using var reader = new StreamReader(archive.GetEntry("archive/version")!.Open());
        Assert.Equal("3\n", reader.ReadToEnd());
    }

    [Fact]
    public void Data_lie_at_multiples_of_64()
    {
        var zip = StoredZipWriter.Write(
            ("archive/data.pkl", "the data"u8.ToArray()),
            ("archive/version", "3 version"u8.ToArray())
        );
        Assert.Equal(0, zip.AsSpan().IndexOf("the data"u8) % 64);
        Assert.Equal(0, zip.AsSpan().IndexOf("3 version"u8) % 64);
    }

    [Fact]
    public void Reads_stored_files_of_the_framework() =>
        Assert.Equal("plain"u8, Read(Zip(CompressionLevel.NoCompression, "plain")));

    [Fact] // TorchSharp.PyBridge writes such
    public void Unpacks_deflated_files() =>
        Assert.Equal(new string('a', 10_000), Encoding.ASCII.GetString(Read(Deflated)));

    [Fact]
    public void Unpacks_no_more_than_asked_for() =>
        Assert.Contains(
            "at most 9999 bytes, but has 10000",
            Assert.Throws<InvalidDataException>(() => Read(Deflated, 9_999)).Message
        );

    [Theory, InlineData(9_999), InlineData(10_001), InlineData(5)]
    public void Refuses_a_file_that_unpacks_to_another_length_than_the_directory_says(int said)
    {
        var zip = Deflated;
        BitConverter.TryWriteBytes(zip.AsSpan(zip.AsSpan().IndexOf("PK\x01\x02"u8) + 24), said);
        Assert.Contains("as many bytes", Assert.Throws<InvalidDataException>(() => Read(zip)).Message);
    }

    [Fact]
    public void Refuses_what_cannot_be_unpacked()
    {
        var zip = Deflated;
        zip.AsSpan(zip.AsSpan().IndexOf("data.pkl"u8) + 8, 4).Fill(0xFF);
        Assert.Contains("cannot be unpacked", Assert.Throws<InvalidDataException>(() => Read(zip)).Message);
    }

    [Theory, InlineData(8, 1), InlineData(10, 14)]
    public void Refuses_what_is_encrypted_or_compressed_in_another_way(int place, byte value)
    {
        var zip = Deflated;
        zip[zip.AsSpan().IndexOf("PK\x01\x02"u8) + place] = value;
        Assert.Contains("in another way", Assert.Throws<InvalidDataException>(() => Read(zip)).Message);
    }

    [Fact]
    public void Refuses_a_file_larger_than_asked_for() =>
        Assert.Contains(
            "at most 10 bytes, but has 11",
            Assert
                .Throws<InvalidDataException>(() => Read(StoredZipWriter.Write(("a/data.pkl", new byte[11])), 10))
                .Message
        );

    [Fact]
    public void Refuses_a_changed_file()
    {
        var zip = StoredZipWriter.Write(("a/data.pkl", "contents"u8.ToArray()));
        zip[zip.AsSpan().IndexOf("contents"u8)]++;
        Assert.Contains("checksum", Assert.Throws<InvalidDataException>(() => Read(zip)).Message);
    }

    [Fact]
    public void Refuses_two_files_of_the_name() =>
        Assert.Contains(
            "same name",
            Assert
                .Throws<InvalidDataException>(() => Read(StoredZipWriter.Write(("a/data.pkl", []), ("b/data.pkl", []))))
                .Message
        );

    [Fact]
    public void Refuses_one_without_the_file() =>
        Assert.Contains(
            "must hold a file '/data.pkl'",
            Assert.Throws<InvalidDataException>(() => Read(StoredZipWriter.Write(("a/else.pkl", [])))).Message
        );

    [Fact]
    public void Refuses_every_cut()
    {
        var zip = StoredZipWriter.Write(("archive/data.pkl", "one"u8.ToArray()));
        for (var length = 0; length < zip.Length; length++)
            Assert.Throws<InvalidDataException>(() => Read(zip[..length]));
    }

    private static byte[] Deflated => Zip(CompressionLevel.Optimal, new string('a', 10_000));

    private static byte[] Read(byte[] zip, int largest = 100_000)
    {
        var reader = ZipReader.Open(new MemoryStream(zip));
        return reader.Read(reader.Find("/data.pkl"u8), largest);
    }

    private static byte[] Zip(CompressionLevel level, string text)
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = archive.CreateEntry("archive/data.pkl", level).Open())
            entry.Write(Encoding.ASCII.GetBytes(text));
        return stream.ToArray();
    }
}
