using System.Globalization;
using Anneal.Interop.Python.Reading;

namespace Anneal.Interop.Python.Schedules;

/// <summary>Writes the making of a scheduler as schedule text.</summary>
internal static class SchedulerText
{
    private const int MostNested = 5;
    private const int MostItems = 64;

    // They say nothing of a run that begins.
    private static readonly HashSet<string> Left = ["verbose", "last_epoch"];

    /// <summary>The text; where an argument is not known, which one.</summary>
    public static (string? Text, string? Unknown) Of(SchedulerValue scheduler, Assumptions assumptions, int depth = 0)
    {
        if (
            scheduler.Definition is not { } definition
            || scheduler.Arguments is not { } arguments
            || depth > MostNested
        )
            return (null, scheduler.Name);
        var written = new List<string>();
        for (var i = 0; i < arguments.Count; i++)
        {
            var (given, value) = arguments.All[i];
            var parameter = given ?? (i < definition.Parameters.Count ? definition.Parameters[i].Name : null);
            if (given is not null && Left.Contains(given))
                continue;
            var text = parameter == "optimizer" ? "optimizer" : Of(value, assumptions, depth);
            if (text is null)
                return (null, parameter is "*" or "**" or null ? "what is given as *arguments" : parameter);
            written.Add(given is null ? text : $"{given}={text}");
        }
        return ($"{definition.FullName}({string.Join(", ", written)})", null);
    }

    private static string? Of(Value value, Assumptions assumptions, int depth)
    {
        if (value.Number(assumptions) is { } number && double.IsFinite(number))
            return number.ToString("R", CultureInfo.InvariantCulture);
        switch (value.Chosen(assumptions).Members)
        {
            case [LiteralValue literal]:
                return literal.Text;
            case [SchedulerValue part]:
                return Of(part, assumptions, depth + 1).Text;
            case [OptimizerValue]:
                return "optimizer";
            case [SequenceValue { Items: { Count: <= MostItems } items }] when depth < MostNested:
                var parts = items.Select(item => Of(item, assumptions, depth + 1)).ToArray();
                return parts.Contains(null) ? null : $"[{string.Join(", ", parts)}]";
            case [RecordValue record] when depth < MostNested:
                var entries = record.Entries.Take(MostItems + 1).ToArray();
                var values = entries.Select(entry => Of(entry.Value, assumptions, depth + 1)).ToArray();
                return entries.Length > MostItems || values.Contains(null)
                    ? null
                    : $"{{{string.Join(", ", entries.Zip(values, (entry, value) => $"'{entry.Name}': {value}"))}}}";
            default:
                return null;
        }
    }
}
