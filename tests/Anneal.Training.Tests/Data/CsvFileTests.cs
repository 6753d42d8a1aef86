using Anneal.Training.Data;

namespace Anneal.Training.Tests.Data;

public sealed class CsvFileTests
{
    private static DataSet Read(string text, CsvTarget target = CsvTarget.Label) =>
        CsvFile.Read(new StringReader(text), "iris.csv", "iris", target);

    [Fact]
    public void Reads_one_example_per_line_with_its_label_last()
    {
        var set = Read("1,2.5,0\n-3e-1,4,2\n");
        Assert.Equal("iris", set.Name);
        Assert.Equal(new Shape(2), set.InputShape);
        Assert.Equal([1f, 2.5f, -0.3f, 4f], set.Inputs.ToArray());
        Assert.Equal([0, 2], set.Labels.ToArray());
        Assert.Equal(3, set.ClassCount);
    }

    [Fact]
    public void Takes_the_label_from_another_column_on_request()
    {
        var set = CsvFile.Read(
            new StringReader("0,5,6\n1,7,8\n"),
            "iris.csv",
            "iris",
            CsvTarget.Label,
            targetColumn: 1
        );
        Assert.Equal([5f, 6f, 7f, 8f], set.Inputs.ToArray());
        Assert.Equal([0, 1], set.Labels.ToArray());
    }

    [Theory, InlineData(0), InlineData(4)]
    public void Refuses_a_column_that_is_not_there(int column)
    {
        var error = Assert.Throws<InvalidDataException>(() =>
            CsvFile.Read(new StringReader("0,5,6\n"), "iris.csv", "iris", CsvTarget.Label, column)
        );
        Assert.Equal(
            $"'iris.csv' line 1 must have a target column {column}, but has 3 columns, counted from 1.",
            error.Message
        );
    }

    [Fact]
    public void Skips_a_header() => Assert.Equal(2, Read("length,width,kind\n1,2,0\n3,4,1\n").Count);

    [Fact]
    public void Reads_numbers_to_predict_for_regression()
    {
        var set = Read("1,-2.5\n3,4\n", CsvTarget.Number);
        Assert.Equal([1f, 3f], set.Inputs.ToArray());
        Assert.Equal([-2.5f, 4f], set.Targets.ToArray());
        Assert.Equal(0, set.ClassCount);
    }

    [Theory]
    [InlineData("", "'iris.csv' must hold at least one example, but is empty.")]
    [InlineData("length,kind\n", "'iris.csv' must hold at least one example, but is empty.")]
    [InlineData(
        "1\n",
        "'iris.csv' line 1 must have at least one input column and the target column, but has 1 column."
    )]
    [InlineData("1,2,0\n3,4,1\n5,1\n", "'iris.csv' line 3 must have 3 columns like line 1, but has 2.")]
    [InlineData("1,2,0\n\n3,4,1\n", "'iris.csv' line 2 must have 3 columns like line 1, but has 1.")]
    [InlineData("1,2,0\n3,four,1\n", "'iris.csv' line 2 must hold finite numbers only, but column 2 is 'four'.")]
    [InlineData("length,2,0\n3,4,1\n", "'iris.csv' line 1 must hold finite numbers only, but column 1 is 'length'.")]
    [InlineData("1,2,0\n3,NaN,1\n", "'iris.csv' line 2 must hold finite numbers only, but column 2 is 'NaN'.")]
    [InlineData("1,2,0\n3,1e39,1\n", "'iris.csv' line 2 must hold finite numbers only, but column 2 is '1e39'.")]
    [InlineData(
        "1,2,0\n3,4,-1\n",
        "'iris.csv' line 2 must hold a label, a whole number from 0 to 255, but column 3 is '-1'."
    )]
    [InlineData(
        "1,2,0\n3,4,0.5\n",
        "'iris.csv' line 2 must hold a label, a whole number from 0 to 255, but column 3 is '0.5'."
    )]
    [InlineData(
        "1,2,0\n3,4,256\n",
        "'iris.csv' line 2 must hold a label, a whole number from 0 to 255, but column 3 is '256'."
    )]
    [InlineData("1,2,0\n3,4,0\n", "'iris.csv' must hold examples of at least two classes, but every label is 0.")]
    public void Refuses(string text, string message) =>
        Assert.Equal(message, Assert.Throws<InvalidDataException>(() => Read(text)).Message);

    [Fact]
    public void A_missing_file_is_named()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "missing.csv");
        Assert.Equal(
            $"'{path}' must be a CSV file, but there is none.",
            Assert.Throws<FileNotFoundException>(() => CsvFile.Read(path)).Message
        );
    }

    [Fact]
    public void Is_called_by_its_file_name()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal("wine", CsvFile.Read(folder.Write("wine.csv", "1,0\n2,1\n"u8.ToArray())).Name);
    }
}
