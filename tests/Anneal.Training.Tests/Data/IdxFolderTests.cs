using Anneal.Training.Data;
using static Anneal.Training.Tests.Data.TemporaryFolder;

namespace Anneal.Training.Tests.Data;

public sealed class IdxFolderTests : IDisposable
{
    private const string Images = "train-images-idx3-ubyte",
        Labels = "train-labels-idx1-ubyte";

    // Two images of 2 rows and 3 columns.
    private static readonly byte[] TwoImages = Idx(2051, [2, 2, 3], 0, 51, 102, 153, 204, 255, 255, 0, 0, 0, 0, 0);
    private static readonly byte[] TwoLabels = Idx(2049, [2], 7, 9);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    private DataSet Read() => IdxFolder.Read("mnist", folder.Path, "train");

    private void Write(byte[] images, byte[] labels)
    {
        folder.Write(Images, images);
        folder.Write(Labels, labels);
    }

    [Fact]
    public void Reads_images_as_numbers_from_0_to_1_with_their_labels()
    {
        Write(TwoImages, TwoLabels);
        var set = Read();
        Assert.Equal("mnist", set.Name);
        Assert.Equal(new Shape(1, 2, 3), set.InputShape);
        Assert.Equal(10, set.ClassCount);
        Assert.Equal([0f, 0.2f, 0.4f, 0.6f, 0.8f, 1f, 1f, 0f, 0f, 0f, 0f, 0f], set.Inputs.ToArray());
        Assert.Equal([7, 9], set.Labels.ToArray());
    }

    [Fact]
    public void Reads_gzip_compressed_files_the_same()
    {
        folder.Write(Images + ".gz", Gzip(TwoImages));
        folder.Write(Labels + ".gz", Gzip(TwoLabels));
        Assert.Equal([7, 9], Read().Labels.ToArray());
    }

    [Fact]
    public void A_missing_file_is_named_with_the_place_and_the_data_set()
    {
        folder.Write(Images, TwoImages);
        var error = Assert.Throws<DataNotFoundException>(Read);
        Assert.Equal("mnist", error.DataSet);
        Assert.Equal($"'{Labels}' or '{Labels}.gz' must be in '{folder.Path}', but neither is.", error.Message);
    }

    public static TheoryData<string, byte[], string> RefusedImages =>
        new()
        {
            { "an empty file", [], "must begin with 16 bytes of header, but ends before." },
            { "a short header", TwoImages[..15], "must begin with 16 bytes of header, but ends before." },
            {
                "labels instead of images",
                Idx(2049, [12], TwoImages[16..]),
                "must begin with the magic number 2051, but begins with 2049."
            },
            { "no images", Idx(2051, [0, 2, 3]), "must hold 1 to 268435456 values, but dimension 1 has the length 0." },
            {
                "a negative length",
                Idx(2051, [2, -2, 3]),
                "must hold 1 to 268435456 values, but dimension 2 has the length -2."
            },
            {
                "an absurd size",
                Idx(2051, [60000, 28, 100000]),
                "must hold 1 to 268435456 values, but dimension 3 has the length 100000."
            },
            {
                "a truncated body",
                TwoImages[..^1],
                "must hold the 12 values that its header announces, but ends before."
            },
            {
                "a longer body",
                [.. TwoImages, 0],
                "must end after the 12 values that its header announces, but continues."
            },
            {
                "a truncated body, compressed",
                Gzip(TwoImages[..^1]),
                "must hold the 12 values that its header announces, but ends before."
            },
            {
                "a claim that gzip cannot keep",
                Gzip(Idx(2051, [10000, 28, 28])),
                "must hold the 7840000 values that its header announces, but ends before."
            },
        };

    [Theory, MemberData(nameof(RefusedImages))]
    public void Refuses(string what, byte[] images, string rule)
    {
        Write(images, TwoLabels);
        var error = Assert.Throws<InvalidDataException>(Read);
        Assert.True($"'{Path.Combine(folder.Path, Images)}' {rule}" == error.Message, $"{what}: {error.Message}");
    }

    [Fact]
    public void Refuses_a_damaged_gzip_file_by_its_name()
    {
        var packed = Gzip(TwoImages);
        packed.AsSpan(10).Fill(0xff);
        Write(packed, TwoLabels);
        var error = Assert.Throws<InvalidDataException>(Read);
        Assert.StartsWith(
            $"'{Path.Combine(folder.Path, Images)}' must be a whole gzip file, but unpacking failed: ",
            error.Message
        );
    }

    [Fact]
    public void Refuses_a_truncated_gzip_file_by_its_name()
    {
        Write(Gzip(TwoImages)[..^12], TwoLabels);
        Assert.StartsWith(
            $"'{Path.Combine(folder.Path, Images)}' must ",
            Assert.Throws<InvalidDataException>(Read).Message
        );
    }

    [Fact]
    public void Refuses_labels_that_do_not_match_the_images()
    {
        Write(TwoImages, Idx(2049, [3], 1, 2, 3));
        var error = Assert.Throws<InvalidDataException>(Read);
        Assert.Equal(
            $"'{Path.Combine(folder.Path, Labels)}' must hold one label for each of the 2 images in "
                + $"'{Path.Combine(folder.Path, Images)}', but holds 3.",
            error.Message
        );
    }

    [Fact]
    public void Refuses_a_label_of_10()
    {
        Write(TwoImages, Idx(2049, [2], 9, 10));
        var error = Assert.Throws<InvalidDataException>(Read);
        Assert.Equal(
            $"'{Path.Combine(folder.Path, Labels)}' must hold labels below 10, but label 2 is 10.",
            error.Message
        );
    }
}
