using System.Globalization;
using Anneal.Interop.Python.Functions;
using Anneal.Interop.Python.Reading;
using Anneal.Language;

namespace Anneal.Interop.Python.Schedules;

/// <summary>Writes the making of a scheduler as schedule text.</summary>
internal static class SchedulerText
{
    private const int MostNested = 5;
    private const int MostItems = 64;

    // They say nothing of a run that begins.
    private static readonly HashSet<string> Left = ["verbose", "last_epoch"];

    // What is no number is not known where it is not written out.
    private static readonly HashSet<string> NoNumbers =
    [
        .. "lr_lambda schedulers mode threshold_mode anneal_strategy scale_fn scale_mode".Split(' '),
    ];

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
            if (given is not null && Left.Contains(given))
                continue;
            var parameter = ParameterAt(definition, arguments, i);
            var (text, unknown) = Of(value, parameter, assumptions, depth);
            if (text is null)
            {
                var name = given is "*" or "**" ? null : given ?? parameter?.Name;
                name ??= "what is given as *arguments";
                return (null, unknown is null ? NotKnown(name) : $"'{name}': {unknown}");
            }
            written.Add(given is null ? text : $"{given}={text}");
        }
        return ($"{definition.FullName}({string.Join(", ", written)})", null);
    }

    /// <summary>The parameter that an argument is for; null where the schedule has none such.</summary>
    public static Parameter? ParameterAt(CurveDefinition definition, Arguments arguments, int place)
    {
        var name = arguments.All[place].Name;
        return name is null
            ? definition.Parameters.ElementAtOrDefault(place)
            : definition.Parameters.FirstOrDefault(parameter => parameter.Name == name);
    }

    /// <summary>The text of an argument; where it cannot be written, why.</summary>
    /// <param name="value">The argument.</param>
    /// <param name="parameter">What it is for; null where that is not known.</param>
    /// <param name="assumptions">What is taken for open numbers.</param>
    /// <param name="depth">How many schedulers it stands in.</param>
    public static (string? Text, string? Unknown) Of(
        Value value,
        Parameter? parameter,
        Assumptions assumptions,
        int depth
    )
    {
        if (parameter?.Name == "optimizer")
            return ("optimizer", null);
        var isNumber = parameter is not null && !NoNumbers.Contains(parameter.Name);
        if (!isNumber && value.Members is [UnknownValue])
            return (null, null);
        var (text, unknown) = Of(value, assumptions, depth);
        var isList = text is ['[', ..];
        if (text is null && unknown is null && isNumber && value.Members is [ComputedValue] && !AsksForMore(value))
            text = assumptions[new OpenArgument(value, parameter!.Name)] is { } taken ? Written(taken) : null;
        return text is not null && parameter?.Role == ParameterRole.Milestones && !isList
            ? ($"[{text}]", unknown)
            : (text, unknown);
    }

    // Whether it is a number as soon as others are.
    private static bool AsksForMore(Value value)
    {
        var asked = Assumptions.None;
        value.Number(asked);
        return asked.Missing.Count > 0;
    }

    private static string Written(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>Says that something is not known.</summary>
    public static string NotKnown(string name) => $"'{name}' is not known from this file";

    private static (string? Text, string? Unknown) Of(Value value, Assumptions assumptions, int depth)
    {
        if (value.Number(assumptions) is { } number && double.IsFinite(number))
            return (Written(number), null);
        switch (value.Chosen(assumptions).Members)
        {
            case [LiteralValue literal]:
                return (literal.Text, null);
            case [SchedulerValue part]:
                return Of(part, assumptions, depth + 1);
            case [OptimizerValue]:
                return ("optimizer", null);
            case [SequenceValue list]
                when depth < MostNested && list.Under(assumptions.Under) is { Count: <= MostItems } items:
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
            case [ComputedValue { Making: not null } computed]:
                var constant = FunctionText
                    .ConstantOf(computed, assumptions)
                    ?.ToString("R", CultureInfo.InvariantCulture);
                return (constant ?? FunctionText.ListOf(computed, assumptions), null);
            default:
                return (null, null);
        }
    }
}
