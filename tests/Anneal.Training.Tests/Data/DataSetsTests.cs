using Anneal.Training.Data;
using static Anneal.Training.Tests.Data.TemporaryFolder;

namespace Anneal.Training.Tests.Data;

public sealed class DataSetsTests
{
    private static (int, int?, int?) Counts(DataSplit split) =>
        (split.Train.Count, split.Validation?.Count, split.Test?.Count);

    [Theory]
    [InlineData("digits", 1150, 288, 359)]
    [InlineData("synthetic", 32_000, 8_000, 10_000)]
    [InlineData("blobs", 1280, 320, 400)]
    [InlineData("linear", 1280, 320, 400)]
    public void Splits_sets_without_a_test_set_in_three(string name, int train, int validation, int test)
    {
        var split = DataSets.Open(name, new());
        Assert.Equal((train, validation, test), Counts(split));
        Assert.Equal(name, split.Train.Name);
    }

    [Fact]
    public void Holds_out_no_validation_when_told_so() =>
        Assert.Equal((1438, null, 359), Counts(DataSets.Open("digits", new() { ValidationShare = 0 })));

    [Fact]
    public void The_test_set_does_not_depend_on_the_validation_share() =>
        Assert.Equal(
            DataSets.Open("digits", new()).Test!.Inputs.ToArray(),
            DataSets.Open("digits", new() { ValidationShare = 0.4 }).Test!.Inputs.ToArray()
        );

    [Fact]
    public void Opens_a_folder_of_IDX_files_with_its_own_test_set()
    {
        using var folder = new TemporaryFolder();
        folder.Write("train-images-idx3-ubyte", Idx(2051, [40, 1, 1], new byte[40]));
        folder.Write(
            "train-labels-idx1-ubyte",
            Idx(2049, [40], [.. Enumerable.Range(0, 40).Select(i => (byte)(i % 4))])
        );
        folder.Write("t10k-images-idx3-ubyte", Idx(2051, [3, 1, 1], new byte[3]));
        folder.Write("t10k-labels-idx1-ubyte", Idx(2049, [3], new byte[3]));
        var split = DataSets.Open("mnist", new() { Path = folder.Path });
        Assert.Equal((36, 4, 3), Counts(split));
        Assert.Equal(new byte[] { 0, 1, 2, 3 }, split.Validation!.Labels.ToArray().Order());
    }

    [Fact]
    public void Opens_a_CSV_file()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write(
            "line.csv",
            "1,1.5\n2,2.5\n3,3.5\n4,4.5\n5,5.5\n6,6.5\n7,7.5\n8,8.5\n9,9.5\n10,10.5\n"u8.ToArray()
        );
        Assert.Equal((6, 2, 2), Counts(DataSets.Open("csv", new() { Path = path, CsvTarget = CsvTarget.Number })));
    }

    [Fact]
    public void Looks_for_downloaded_sets_in_anneal_data()
    {
        var error = Assert.Throws<DataNotFoundException>(() => DataSets.Open("mnist", new()));
        Assert.Contains($"must be in '{Path.GetFullPath(Path.Combine("anneal-data", "mnist"))}'", error.Message);
    }

    [Fact]
    public void Refuses_a_set_that_is_too_small_to_split()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("two.csv", "1,0\n2,1\n"u8.ToArray());
        var error = Assert.Throws<InvalidDataException>(() => DataSets.Open("csv", new() { Path = path }));
        Assert.Equal(
            "The data set 'two' must have enough examples that a share of 0.2 leaves some on both sides, but has 2.",
            error.Message
        );
    }

    [Fact]
    public void Refuses_csv_without_a_path() =>
        Assert.Throws<ArgumentException>("options", () => DataSets.Open("csv", new()));

    [Fact]
    public void Refuses_an_unknown_name()
    {
        var error = Assert.Throws<ArgumentException>("name", () => DataSets.Open("digit", new()));
        Assert.StartsWith(
            "There is no data set 'digit'; there are digits, fashion-mnist, mnist, csv, synthetic, blobs, linear.",
            error.Message
        );
    }

    [Theory, InlineData(-0.1), InlineData(1), InlineData(double.NaN)]
    public void Refuses_a_validation_share_outside_0_to_1(double share) =>
        Assert.Throws<ArgumentOutOfRangeException>("ValidationShare", () =>
            new DataOptions { ValidationShare = share }
        );
}
