using Anneal.Cli.Output;

namespace Anneal.Cli.Tests.Screen;

public sealed class TextTableTests
{
    private const string Long = "constant(base) | plateau(factor=0.5, patience=2)";

    [Fact]
    public void Leaves_out_the_least_important_columns_and_says_so()
    {
        var table = Table(
            new TextTable(
                new TableColumn("schedule"),
                new TableColumn("accuracy") { IsNumeric = true },
                new TableColumn("loss") { IsNumeric = true, LeftOutAt = 1 },
                new TableColumn("seconds") { IsNumeric = true, LeftOutAt = 2 }
            )
        );
        Assert.Contains("seconds", table.Render(80).Split('\n')[0], StringComparison.Ordinal);
        Assert.Equal("no room for: seconds", table.Render(60).Split('\n')[^2]);
        Assert.Equal(["schedule", "accuracy", "loss"], Terminal.Words(table.Render(60).Split('\n')[0]));
    }

    [Fact]
    public void Shows_in_full_what_it_cuts()
    {
        var lines = Table(
                new TextTable(
                    new TableColumn("schedule"),
                    new TableColumn("accuracy") { IsNumeric = true },
                    new TableColumn("loss") { IsNumeric = true },
                    new TableColumn("seconds") { IsNumeric = true }
                )
            )
            .Render(60)
            .Split('\n');
        Assert.StartsWith("constant(base) | plateau(factor=…  ", lines[2], StringComparison.Ordinal);
        Assert.Equal(["in full:", $"  {Long}", ""], lines[^3..]);
    }

    [Fact]
    public void Puts_further_columns_into_blocks_with_every_cell_once()
    {
        var table = Table(new TextTable("schedule", ">accuracy", ">loss", ">seconds") { InBlocks = true });
        var shown = table.Render(64);
        Assert.Empty(Terminal.TooLong(shown, 64));
        foreach (var cell in new[] { "0.97", "0.0123", "12.5" })
            Assert.Single(Terminal.Words(shown), cell);
        Assert.Equal(2, shown.Split("\n\n").Length);
    }

    [Fact]
    public void Is_as_wide_as_it_is_where_no_terminal_shows_it() =>
        Assert.Contains(
            Long,
            Table(new TextTable("schedule", ">accuracy", ">loss", ">seconds")).Render(null),
            StringComparison.Ordinal
        );

    private static TextTable Table(TextTable table)
    {
        table.Add(Long, "0.97", "0.0123", "12.5");
        return table;
    }
}
