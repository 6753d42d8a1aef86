using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Anneal.Reporting.Charts;
using Anneal.Reporting.Plotting;

namespace Anneal.Reporting.Html;

/// <summary>
/// What the script needs to show the values under the pointer: axes, and the drawn points with the values they came
/// with.
/// </summary>
internal static class ChartValues
{
    /// <summary>
    /// JSON that may stand inside a script element: <c>&lt;</c>, <c>&gt;</c> and <c>&amp;</c> are escaped.
    /// </summary>
    public static string ToJson(LineChart chart, PlotArea area)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            WriteAxis(json, "x", chart.X, area.Scales.X);
            json.WriteBoolean("whole", chart.CountsX);
            WriteAxis(json, "y", chart.Y, area.Scales.Y);
            if (chart.Top is { } top)
            {
                json.WriteStartObject("top");
                json.WriteString("label", top.Label);
                WriteNumber(json, "length", top.UnitLength);
                json.WriteEndObject();
            }
            json.WriteStartArray("series");
            for (var i = 0; i < chart.Series.Count; i++)
                WriteSeries(json, chart, i, area);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteAxis(Utf8JsonWriter json, string name, ChartAxis axis, PlotScale scale)
    {
        json.WriteStartObject(name);
        json.WriteString("label", axis.Caption);
        json.WriteBoolean("logarithmic", scale.Kind == AxisScale.Logarithmic);
        WriteNumber(json, "low", scale.Low);
        WriteNumber(json, "high", scale.High);
        json.WriteEndObject();
    }

    /// <summary>Three lists of equal length; a null stands where the line is broken.</summary>
    private static void WriteSeries(Utf8JsonWriter json, LineChart chart, int index, PlotArea area)
    {
        var segments = area.Segments(chart.Series[index]);
        json.WriteStartObject();
        json.WriteString("name", chart.Series[index].Name);
        json.WriteString("color", Palette.ClassOf(chart.ColorOf(index)));
        WriteList("x", point => Number(point.X, 12));
        WriteList("y", point => Number(point.Y, 6));
        if (chart.Series[index].Points.Any(point => point.Deviation > 0))
            WriteList("deviation", point => Number(point.Deviation, 4));
        json.WriteEndObject();

        void WriteList(string name, Func<ChartPoint, string> text)
        {
            json.WriteStartArray(name);
            for (var i = 0; i < segments.Count; i++)
            {
                if (i > 0)
                    json.WriteNullValue();
                foreach (var point in segments[i])
                    json.WriteRawValue(text(point.Data));
            }
            json.WriteEndArray();
        }
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double value)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(Number(value, 12));
    }

    private static string Number(double value, int digits) =>
        double.IsNaN(value)
            ? "0"
            : value.ToString(FormattableString.Invariant($"G{digits}"), CultureInfo.InvariantCulture);
}
