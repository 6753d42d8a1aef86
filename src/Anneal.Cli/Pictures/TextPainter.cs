using System.Text;
using SkiaSharp;

namespace Anneal.Cli.Pictures;

/// <summary>
/// Lines of text in a font that the tool brings along, so that a picture is the same on every machine. Only what this
/// font lacks is looked for among those of the machine.
/// </summary>
internal sealed class TextPainter : IDisposable
{
    private readonly SKTypeface own;
    private readonly SKFont glyphs;

    public TextPainter()
    {
        using var file = typeof(TextPainter).Assembly.GetManifestResourceStream("DejaVuSans.ttf")!;
        own = SKTypeface.FromStream(file);
        glyphs = new SKFont(own);
    }

    public void Dispose()
    {
        glyphs.Dispose();
        own.Dispose();
    }

    /// <param name="canvas">Where it is painted.</param>
    /// <param name="text">The line.</param>
    /// <param name="at">Its beginning, middle or end on the line that letters stand on.</param>
    /// <param name="size">The size of the font.</param>
    /// <param name="isBold">Whether it is heavier.</param>
    /// <param name="align">Which of the three is at <paramref name="at"/>.</param>
    /// <param name="paint">Its colour.</param>
    public void Paint(
        SKCanvas canvas,
        string text,
        SKPoint at,
        float size,
        bool isBold,
        SKTextAlign align,
        SKPaint paint
    )
    {
        var runs = Runs(text);
        var fonts = runs.ConvertAll(run => new SKFont(run.Face, size) { Embolden = isBold, Subpixel = true });
        var widths = runs.Zip(fonts, (run, font) => font.MeasureText(run.Text)).ToArray();
        var x = align switch
        {
            SKTextAlign.Center => at.X - widths.Sum() / 2,
            SKTextAlign.Right => at.X - widths.Sum(),
            _ => at.X,
        };
        for (var i = 0; i < runs.Count; i++)
        {
            canvas.DrawText(runs[i].Text, x, at.Y, SKTextAlign.Left, fonts[i], paint);
            x += widths[i];
            fonts[i].Dispose();
        }
    }

    private List<(SKTypeface Face, string Text)> Runs(string text)
    {
        var runs = new List<(SKTypeface Face, string Text)>();
        foreach (var rune in text.EnumerateRunes())
        {
            var face = FaceFor(rune);
            if (runs is [.., var last] && last.Face == face)
                runs[^1] = (face, last.Text + rune);
            else
                runs.Add((face, rune.ToString()));
        }
        return runs;
    }

    private SKTypeface FaceFor(Rune rune) =>
        glyphs.GetGlyph(rune.Value) != 0 ? own : SKFontManager.Default.MatchCharacter(rune.Value) ?? own;
}
