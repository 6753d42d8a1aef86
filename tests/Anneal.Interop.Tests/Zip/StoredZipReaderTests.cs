using System.IO.Compression;
using System.Text;
using Anneal.Interop.Zip;

namespace Anneal.Interop.Tests.Zip;

public class StoredZipReaderTests
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

    [Fact]
    public void Does_not_unpack_compressed_files() =>
        Assert.Contains(
            "stored uncompressed",
            Assert
                .Throws<InvalidDataException>(() => Read(Zip(CompressionLevel.Optimal, new string('a', 10_000))))
                .Message
        );

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

    private static byte[] Read(byte[] zip, int largest = 100_000)
    {
        var reader = StoredZipReader.Open(new MemoryStream(zip));
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
