using System.Globalization;
using System.Xml.Linq;
using SkiaSharp;

namespace Anneal.Cli.Pictures;

/// <summary>
/// Paints a drawing of ours: rectangles, paths and lines of text, moved and cut off by what is around.
/// </summary>
internal sealed class SvgPainter(SKCanvas canvas, StyleSheet styles, TextPainter texts)
{
    private const string UsualSize = "13px";

    public void Paint(XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "svg" or "g":
                PaintWithin(element);
                break;
            case "rect":
                var area = SKRect.Create(
                    Number(element, "x"),
                    Number(element, "y"),
                    Number(element, "width"),
                    Number(element, "height")
                );
                var corner = Number(element, "rx");
                PaintShape(element, paint => canvas.DrawRoundRect(area, corner, corner, paint));
                break;
            case "path":
                using (var shape = SKPath.ParseSvgPathData((string?)element.Attribute("d")))
                    PaintShape(element, paint => canvas.DrawPath(shape, paint));
                break;
            case "text":
                PaintText(element);
                break;
            default:
                break; // title, desc and style show nothing
        }
    }

    private void PaintWithin(XElement element)
    {
        canvas.Save();
        if ((string?)element.Attribute("transform") is { } moved)
        {
            var by = moved.Split('(', ')')[1].Split(' ');
            canvas.Translate(Number(by[0]), Number(by[1]));
        }
        if (element.Attribute("x") is not null)
        {
            canvas.Translate(Number(element, "x"), Number(element, "y"));
            canvas.ClipRect(SKRect.Create(Number(element, "width"), Number(element, "height")));
        }
        foreach (var child in element.Elements())
            Paint(child);
        canvas.Restore();
    }

    private void PaintShape(XElement element, Action<SKPaint> draw)
    {
        if ((string?)element.Attribute("fill") != "transparent")
            PaintWith(SKPaintStyle.Fill, styles.Of(element, "fill") ?? "black");
        if (styles.Of(element, "stroke") is { } stroke)
            PaintWith(SKPaintStyle.Stroke, stroke);

        void PaintWith(SKPaintStyle style, string color)
        {
            if (color == "none")
                return;
            using var paint = PaintOf(element, color);
            paint.Style = style;
            paint.StrokeWidth = Number(styles.Of(element, "stroke-width") ?? "1");
            if (styles.Of(element, "stroke-linejoin") == "round")
                paint.StrokeJoin = SKStrokeJoin.Round;
            if (styles.Of(element, "stroke-linecap") == "round")
                paint.StrokeCap = SKStrokeCap.Round;
            if (styles.Of(element, "stroke-dasharray") is { } dashes)
                paint.PathEffect = SKPathEffect.CreateDash([.. dashes.Split(' ').Select(Number)], 0);
            draw(paint);
        }
    }

    private void PaintText(XElement element)
    {
        using var paint = PaintOf(element, styles.Of(element, "fill") ?? "black");
        var size = styles.Of(element, "font-size") ?? UsualSize;
        texts.Paint(
            canvas,
            element.Value,
            new(Number(element, "x"), Number(element, "y")),
            Number(size.Replace("px", "", StringComparison.Ordinal)),
            isBold: styles.Of(element, "font-weight") is not null,
            (string?)element.Attribute("text-anchor") switch
            {
                "middle" => SKTextAlign.Center,
                "end" => SKTextAlign.Right,
                _ => SKTextAlign.Left,
            },
            paint
        );
    }

    private SKPaint PaintOf(XElement element, string color)
    {
        var name = color == "currentColor" ? styles.Inherited(element, "color") : color;
        var opaque = SKColor.Parse(name == "black" ? "#000" : name);
        var share = Number(styles.Of(element, "opacity") ?? "1");
        return new SKPaint { IsAntialias = true, Color = opaque.WithAlpha((byte)MathF.Round(share * byte.MaxValue)) };
    }

    private static float Number(XElement element, string attribute) =>
        Number((string?)element.Attribute(attribute) ?? "0");

    private static float Number(string text) => float.Parse(text, CultureInfo.InvariantCulture);
}
