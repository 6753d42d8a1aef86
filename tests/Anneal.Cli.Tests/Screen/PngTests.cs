using Anneal.Cli.CommandLine;
using SkiaSharp;

namespace Anneal.Cli.Tests.Screen;

/// <summary>Pictures as PNG: the same drawing as SVG, painted.</summary>
public sealed class PngTests : IDisposable
{
    private static readonly SKColor Paper = new(0xff, 0xff, 0xff),
        FirstLine = new(0x00, 0x2d, 0x87),
        SecondLine = new(0xa9, 0x19, 0x12);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_picture_has_the_lines_and_the_words_of_the_drawing()
    {
        using var picture = await ShowAsync("linear(1 -> 0, 100)", "0.5 for 100");
        Assert.Equal(2 * 880, picture.Width);
        Assert.Equal(Paper, picture.GetPixel(picture.Width - 1, picture.Height - 1));
        // A line from one side of the plot to the other, in the colours of the drawing.
        Assert.InRange(Columns(picture, FirstLine, picture.Width), 1500, picture.Width);
        Assert.InRange(Columns(picture, SecondLine, picture.Width), 1500, picture.Width);
        // Letters stand one beside another, where a font without them would leave paper or boxes of one width.
        Assert.InRange(Ink(picture, 24, 80), 600, 6_000);
    }

    [Fact]
    public async Task Other_words_are_another_picture_and_the_same_words_the_same_bytes()
    {
        foreach (var (file, text) in new[] { ("a", "0.10 for 9"), ("b", "0.10 for 9"), ("c", "0.1 for 9") })
            await ToolRun.OutputOfAsync("show", text, "--format", "png", "--output", folder.File(file));
        await ToolRun.OutputOfAsync("show", "0.2 for 9", "--format", "png", "--output", folder.File("d"));
        Assert.Equal(await BytesAsync("a"), await BytesAsync("b"));
        Assert.Equal(await BytesAsync("a"), await BytesAsync("c"));
        Assert.NotEqual(await BytesAsync("a"), await BytesAsync("d"));
    }

    [Theory]
    [InlineData("diff", "cosine(0.1 -> 0, 50)", "linear(0.1 -> 0, 50)")]
    [InlineData("lint", "cosine(0.1 -> 0, 50)", "--steps", "20")]
    [InlineData("train", "base", "--rate", "0.1", "--dataset", "blobs", "--model", "mlp", "--epochs", "2")]
    [InlineData("compare", "base", "--dataset", "blobs", "--model", "mlp", "--epochs", "2", "--report", "/dev/null")]
    public async Task What_draws_into_a_file_paints_where_its_name_says_so(params string[] command)
    {
        await ToolRun.OfAsync([.. command, "--svg", folder.File("picture.PNG")]);
        using var picture = SKBitmap.Decode(folder.File("picture.PNG"));
        Assert.Equal(2 * 880, picture.Width);
        Assert.NotEqual(0, Columns(picture, FirstLine, picture.Width));
    }

    [Fact]
    public async Task Standard_output_gets_its_bytes()
    {
        using var bytes = new MemoryStream();
        var console = new ToolConsole(TextWriter.Null, TextWriter.Null) { Bytes = bytes };
        Assert.Equal(0, await Tool.RunAsync(["show", "0.1 for 9", "--format", "png"], console));
        await ToolRun.OutputOfAsync("show", "0.1 for 9", "--format", "png", "--output", folder.File("a"));
        Assert.Equal(await BytesAsync("a"), bytes.ToArray());
    }

    [Fact]
    public async Task A_terminal_is_spared_them()
    {
        var (output, error) = await Terminal.ShowAsync(200, "show", "0.1 for 9", "--format", "png");
        Assert.Equal("", output);
        Assert.Equal(
            "anneal: a PNG picture is nothing that a terminal can show; give a file with --output, as in --output "
                + "rates.png.\n",
            error
        );
    }

    private async Task<SKBitmap> ShowAsync(params string[] texts)
    {
        string[] show = ["show", .. texts, "--format", "png", "--output", folder.File("rates.png")];
        Assert.Equal($"wrote {folder.File("rates.png")}\n", await ToolRun.OutputOfAsync(show));
        return SKBitmap.Decode(folder.File("rates.png"));
    }

    private Task<byte[]> BytesAsync(string file) => File.ReadAllBytesAsync(folder.File(file));

    private static int Columns(SKBitmap picture, SKColor color, int width) =>
        Enumerable
            .Range(0, width)
            .Count(x => Enumerable.Range(0, picture.Height).Any(y => picture.GetPixel(x, y) == color));

    /// <summary>Dark dots in the band of the title.</summary>
    private static int Ink(SKBitmap picture, int top, int bottom) =>
        (
            from y in Enumerable.Range(top, bottom - top)
            from x in Enumerable.Range(24, 300)
            where picture.GetPixel(x, y).Red < 100
            select 1
        ).Count();
}
