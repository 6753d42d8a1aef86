using System.Text;
using System.Text.Json;

namespace Anneal.Tuning.Processes;

/// <summary>Cuts bytes into lines, none longer than a bound, and reports the metrics that they have.</summary>
/// <param name="metric">The metric that is wanted.</param>
/// <param name="report">Receives step and value.</param>
internal sealed class MetricReader(string metric, Action<long, double> report)
{
    private const int LongestLine = 1 << 20;

    private readonly List<byte> line = [];
    private readonly SortedSet<string> others = new(StringComparer.Ordinal);
    private bool isSkipped;
    private long lastStep,
        count,
        broken;
    private string? firstBroken;

    /// <summary>Takes in what came.</summary>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        for (int end; (end = bytes.IndexOf((byte)'\n')) >= 0; bytes = bytes[(end + 1)..])
        {
            Keep(bytes[..end]);
            EndLine();
        }
        Keep(bytes);
    }

    /// <summary>Takes in that nothing more comes.</summary>
    public void End() => EndLine();

    /// <summary>Why there is no value, in words; null where there is one.</summary>
    public string? Missing
    {
        get
        {
            if (count > 0)
                return null;
            var text = new StringBuilder($"it reported no '{metric}'");
            if (others.Count > 0)
                text.Append($"; its lines have {string.Join(", ", others)}");
            if (broken > 0)
                text.Append(null, $"; {broken} of its lines are broken JSON, the first: {Excerpt.Of(firstBroken!)}");
            if (others.Count == 0 && broken == 0)
                text.Append($": no line like {{\"step\": 100, \"{metric}\": 0.25}}");
            return text.ToString();
        }
    }

    private void Keep(ReadOnlySpan<byte> bytes)
    {
        // Nearly all output is none of ours: it is not kept.
        if (line.Count == 0)
            bytes = bytes.TrimStart(" \t\r"u8);
        if (isSkipped || bytes.IsEmpty)
            return;
        isSkipped = (line.Count == 0 && bytes[0] != (byte)'{') || line.Count + bytes.Length > LongestLine;
        if (!isSkipped)
            line.AddRange(bytes);
    }

    private void EndLine()
    {
        if (line.Count > 0 && !isSkipped)
            Read(Encoding.UTF8.GetString([.. line]).Trim());
        line.Clear();
        isSkipped = false;
    }

    private void Read(string text)
    {
        try
        {
            var (step, value) = MetricLine.Read(text, metric, others);
            lastStep = step ?? lastStep;
            if (value is not { } number)
                return;
            count++;
            report(lastStep, number);
        }
        catch (JsonException)
        {
            broken++;
            firstBroken ??= text;
        }
    }
}
