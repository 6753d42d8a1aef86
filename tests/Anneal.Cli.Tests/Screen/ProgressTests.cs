using System.Text.RegularExpressions;
using Anneal.Cli.CommandLine;

namespace Anneal.Cli.Tests.Screen;

/// <summary>What moves while a command runs.</summary>
public sealed partial class ProgressTests
{
    [Theory, InlineData(60), InlineData(80), InlineData(120)]
    public async Task Compare_shows_a_bar_and_the_time_left_of_each_schedule_on_one_line(int width)
    {
        using var folder = new TemporaryFolder();
        using var error = new StringWriter();
        var console = new ToolConsole(TextWriter.Null, error) { ShowsProgress = true, ErrorWidth = width };
        string[] arguments =
        [
            "compare",
            "constant(base)",
            "warmup(10%) then multistep(base, factor=0.5, at=[50%, 75%])",
            "--rates",
            "0.05,0.1",
            "--dataset",
            "blobs",
            "--model",
            "mlp",
            "--epochs",
            "3",
            "--report",
            folder.File("r.html"),
        ];
        Assert.Equal(0, await Tool.RunAsync(arguments, console));
        var lines = Escape().Replace(error.ToString(), "\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var bars = lines.Where(line => line.Contains('%', StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(bars);
        Assert.All(bars, line => Assert.InRange(line.Length, 1, width));
        Assert.Contains(bars, line => Regex.IsMatch(line, @"^all 12 trainings .*━+ +\d+% (\d\d:\d\d:\d\d|--:--:--)"));
        Assert.Contains(bars, line => Regex.IsMatch(line, @"…? at 0\.05 .* +\d+% "));
    }

    [Theory]
    [InlineData(80, "epoch 3 of 15 ━━━━━┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄  20 %  1:05 left  loss 0.123")]
    [InlineData(60, "epoch 3 of 15 ━━━━━┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄  20 %  1:05 left")]
    [InlineData(40, "epoch 3 of 15 ━━┄┄┄┄┄┄  20 %  1:05 left")]
    public void A_status_has_a_bar_and_the_time_left_and_figures_where_there_is_room(int width, string line) =>
        Assert.Equal(line, StatusBar.Line("epoch 3 of 15", 0.2, TimeSpan.FromSeconds(65), "loss 0.123", width));

    [Fact]
    public void A_status_never_reaches_the_end_of_a_line()
    {
        using var error = new StringWriter();
        new ToolConsole(TextWriter.Null, error) { ShowsProgress = true, ErrorWidth = 10 }.ShowStatus("0123456789abc");
        Assert.Equal("\r\e[K012345678", error.ToString());
    }

    [GeneratedRegex(@"\e\[[0-9;?]*[A-Za-z]|\r")]
    private static partial Regex Escape();
}
