using System.Xml.Linq;
using SkiaSharp;

namespace Anneal.Cli.Pictures;

/// <summary>A drawing of ours as PNG, with two pixels for each of the drawing, so that text is sharp.</summary>
internal static class PngPicture
{
    private const int Scale = 2,
        Quality = 100;

    /// <summary>Refuses where this machine has nothing that paints; for runs that draw only at their end.</summary>
    /// <exception cref="UsageException">There is nothing.</exception>
    public static void RequirePainter() => Render("<svg width='1' height='1'/>");

    /// <param name="svg">The drawing.</param>
    /// <exception cref="UsageException">This machine has nothing that paints.</exception>
    public static byte[] Render(string svg)
    {
        // A native build leaves pictures to its other half and holds nothing of the painter.
        if (!TrainingHalf.IsThis)
            throw new InvalidOperationException("This half of the tool paints nothing.");
        try
        {
            return Painted(XElement.Parse(svg));
        }
        catch (Exception error) when (error.GetBaseException() is DllNotFoundException)
        {
            throw new UsageException(
                "PNG pictures need the native library of SkiaSharp, which this package does not have for this kind of "
                    + "machine; write an SVG picture instead."
            );
        }
    }

    private static byte[] Painted(XElement drawing)
    {
        using var surface = SKSurface.Create(
            new SKImageInfo(Scale * Pixels(drawing, "width"), Scale * Pixels(drawing, "height"))
        );
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.Scale(Scale);
        var styles = drawing.Descendants().Where(element => element.Name.LocalName == "style");
        using (var texts = new TextPainter())
            new SvgPainter(
                surface.Canvas,
                new StyleSheet(string.Concat(styles.Select(style => style.Value))),
                texts
            ).Paint(drawing);
        using var image = surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, Quality);
        return png.ToArray();
    }

    private static int Pixels(XElement drawing, string side) => (int)Math.Ceiling((double)drawing.Attribute(side)!);
}
