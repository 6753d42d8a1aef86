namespace Anneal.Tests.Architecture;

/// <summary>What the formatter does not hold: comments and texts that are wider than a line may be.</summary>
public sealed class LayoutTests
{
    private const int MostColumns = 120;
    private const int MostLines = 340;

    [Fact]
    public void No_line_of_the_sources_is_wider_than_120_columns() =>
        Assert.Empty(
            from file in Repository.Sources("src")
            from line in File.ReadLines(file).Index()
            where line.Item.Length > MostColumns
            select $"{Path.GetRelativePath(Repository.Source("."), file)}:{line.Index + 1} has {line.Item.Length} columns"
        );

    [Fact]
    public void No_file_of_the_sources_is_longer_than_340_lines() =>
        Assert.Empty(
            from file in Repository.Sources("src")
            let lines = File.ReadLines(file).Count()
            where lines > MostLines
            select $"{Path.GetRelativePath(Repository.Source("."), file)} has {lines} lines"
        );
}
