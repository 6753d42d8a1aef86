using System.Text.Json;
using System.Text.RegularExpressions;

namespace Anneal.Tuning.Processes;

/// <summary>Reads metrics off a line of JSON, with Python's NaN and Infinity.</summary>
internal static partial class MetricLine
{
    private const string Step = "step";

    /// <summary>Reads a line that begins with a brace.</summary>
    /// <param name="text">The line.</param>
    /// <param name="metric">The metric that is wanted.</param>
    /// <param name="others">Receives the names of numbers that the line has.</param>
    /// <returns>Step and value; each null where the line has none.</returns>
    /// <exception cref="JsonException">It is not JSON.</exception>
    public static (long? Step, double? Value) Read(string text, string metric, ISet<string> others)
    {
        using var document = JsonDocument.Parse(NotFinite().Replace(text, "$1\"$2\""));
        long? step = null;
        double? value = null;
        foreach (var property in document.RootElement.EnumerateObject())
            if (property.Name == metric)
                value = Number(property.Value);
            else if (property.Name == Step)
                step = Number(property.Value) is >= 0 and <= long.MaxValue / 2 and var number ? (long)number : null;
            else if (others.Count < 20 && property.Value.ValueKind == JsonValueKind.Number)
                others.Add(property.Name);
        return (step, value);
    }

    private static double? Number(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Number => element.GetDouble(),
            JsonValueKind.String => element.GetString()!.TrimStart('-', '+').ToUpperInvariant() switch
            {
                "NAN" or "INF" or "INFINITY" => double.NaN,
                _ => null,
            },
            _ => null,
        };

    [GeneratedRegex("""([:,\[]\s*)(NaN|-?Infinity)(?=\s*[,}\]])""")]
    private static partial Regex NotFinite();
}
