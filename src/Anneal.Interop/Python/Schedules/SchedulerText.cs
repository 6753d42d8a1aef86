using System.Globalization;
using Anneal.Interop.Python.Functions;
using Anneal.Interop.Python.Reading;

namespace Anneal.Interop.Python.Schedules;

/// <summary>Writes the making of a scheduler as schedule text.</summary>
internal static class SchedulerText
{
    private const int MostNested = 5;
    private const int MostItems = 64;

    // They say nothing of a run that begins.
    private static readonly HashSet<string> Left = ["verbose", "last_epoch"];

    /// <summary>The text; where it cannot be written, why.</summary>
    public static (string? Text, string? Unknown) Of(SchedulerValue scheduler, Assumptions assumptions, int depth = 0)
    {
        if (scheduler.Formula is { } formula)
            return formula(assumptions);
        if (
            scheduler.Definition is not { } definition
            || scheduler.Arguments is not { } arguments
            || depth > MostNested
        )
            return (null, NotKnown(scheduler.Name));
        var written = new List<string>();
        for (var i = 0; i < arguments.Count; i++)
        {
            var (given, value) = arguments.All[i];
            var parameter = given ?? (i < definition.Parameters.Count ? definition.Parameters[i].Name : null);
            if (given is not null && Left.Contains(given))
                continue;
            var (text, unknown) = parameter == "optimizer" ? ("optimizer", null) : Of(value, assumptions, depth);
            if (text is null)
            {
                var name = parameter is "*" or "**" or null ? "what is given as *arguments" : parameter;
                return (null, unknown is null ? NotKnown(name) : $"'{name}': {unknown}");
            }
            written.Add(given is null ? text : $"{given}={text}");
        }
        return ($"{definition.FullName}({string.Join(", ", written)})", null);
    }

    /// <summary>
    /// The names of numbers that are no lengths: rates, factors, warm-ups. A schedule can be checked whatever they are.
    /// </summary>
    public static HashSet<object> FreeNumbers(SchedulerValue scheduler)
    {
        var (free, bound) = (new HashSet<object>(), new HashSet<object>());
        Collect(scheduler, free, bound, depth: 0);
        free.ExceptWith(bound);
        return free;
    }

    private static void Collect(SchedulerValue scheduler, HashSet<object> free, HashSet<object> bound, int depth)
    {
        if (scheduler is not { Definition: { } definition, Arguments: { } arguments } || depth > MostNested)
            return;
        for (var i = 0; i < arguments.Count; i++)
        {
            var (given, value) = arguments.All[i];
            var parts = (value is SequenceValue { Items: var items } ? items : [value])
                .SelectMany(item => item.Members)
                .OfType<SchedulerValue>()
                .ToArray();
            foreach (var part in parts)
                Collect(part, free, bound, depth + 1);
            if (parts.Length > 0)
                continue;
            var asked = new Assumptions(new Dictionary<object, double>(), scheduler.Conditions);
            Of(value, asked, depth);
            var parameter = given ?? (i < definition.Parameters.Count ? definition.Parameters[i].Name : null);
            (parameter is not null && Wording.IsNoLength(parameter) ? free : bound).UnionWith(
                asked.Missing.OfType<string>()
            );
        }
    }

    private static string NotKnown(string name) => $"'{name}' is not known from this file";

    private static (string? Text, string? Unknown) Of(Value value, Assumptions assumptions, int depth)
    {
        if (value.Number(assumptions) is { } number && double.IsFinite(number))
            return (number.ToString("R", CultureInfo.InvariantCulture), null);
        switch (value.Chosen(assumptions).Members)
        {
            case [LiteralValue literal]:
                return (literal.Text, null);
            case [SchedulerValue part]:
                return Of(part, assumptions, depth + 1);
            case [OptimizerValue]:
                return ("optimizer", null);
            case [SequenceValue { IsChanged: false, Items: { Count: <= MostItems } items }] when depth < MostNested:
                var parts = items.Select(item => Of(item, assumptions, depth + 1)).ToArray();
                var failed = parts.FirstOrDefault(part => part.Text is null);
                return parts.Any(part => part.Text is null)
                    ? (null, failed.Unknown)
                    : ($"[{string.Join(", ", parts.Select(part => part.Text))}]", null);
            case [var function] when FunctionText.IsFunction(function):
                var (formula, unknown) = FunctionText.Of(function, assumptions);
                return formula is null ? (null, unknown) : ($"lambda t: {formula}", null);
            case [RecordValue record] when depth < MostNested:
                var entries = record.Entries.Take(MostItems + 1).ToArray();
                var values = entries.Select(entry => Of(entry.Value, assumptions, depth + 1)).ToArray();
                var missing = values.FirstOrDefault(each => each.Text is null);
                if (entries.Length > MostItems || values.Any(each => each.Text is null))
                    return (null, missing.Unknown);
                var pairs = entries.Zip(values, (entry, each) => $"'{entry.Name}': {each.Text}");
                return ($"{{{string.Join(", ", pairs)}}}", null);
            // 'np.sqrt(0.1)'
            case [ComputedValue computed]:
                var constant = FunctionText.ConstantOf(computed, assumptions);
                return (constant?.ToString("R", CultureInfo.InvariantCulture), null);
            default:
                return (null, null);
        }
    }
}
