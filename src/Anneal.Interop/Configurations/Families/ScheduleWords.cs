using System.Globalization;
using Anneal.Interop.Configurations.Settings;

namespace Anneal.Interop.Configurations.Families;

/// <summary>Writes schedule text.</summary>
internal static class ScheduleWords
{
    /// <summary>A number.</summary>
    public static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>A share of the optimizer's rate.</summary>
    public static string OfBase(double share) =>
        share switch
        {
            0 => "0",
            1 => "base",
            _ => $"base * {Number(share)}",
        };

    /// <summary>A list of numbers.</summary>
    public static string List(IEnumerable<double> values) => $"[{string.Join(", ", values.Select(Number))}]";

    /// <summary>A call of a framework, of the arguments that are said.</summary>
    public static string Call(string name, params IEnumerable<(string Name, string? Value)> arguments) =>
        $"{name}({string.Join(", ", arguments.Where(argument => argument.Value is not null).Select(Written))})";

    /// <summary>A straight line to the rate of a schedule, then that schedule.</summary>
    public static string Warmed(double steps, string start, string end, string schedule) =>
        steps > 0 ? $"linear({start} -> {end}, {Number(steps)}) for {Number(steps)} then {schedule}" : schedule;

    /// <summary>A value as an argument.</summary>
    /// <exception cref="UnknownScheduleException">It is not known.</exception>
    public static string Argument(string name, Setting value) =>
        value switch
        {
            ScalarSetting { Kind: ScalarKind.Null } => "None",
            ScalarSetting { Kind: ScalarKind.Boolean, Text: var word } => IsTrue(word) ? "True" : "False",
            { Number: { } number } => Number(number),
            ScalarSetting { Text: var text } when IsQuotable(text) => $"'{text}'",
            ListSetting list => $"[{string.Join(", ", list.Items.Select(item => Argument(name, item)))}]",
            MapSetting map => $"{{{string.Join(", ", map.Entries.Select(entry => Pair(name, entry)))}}}",
            _ => throw new UnknownScheduleException(
                Invariant($"'{name}' (line {value.Line}) is not known from this file")
            ),
        };

    /// <summary>Whether a word means true.</summary>
    public static bool IsTrue(string? word) => word?.ToLowerInvariant() is "true" or "yes" or "on" or "1";

    private static string Pair(string name, KeyValuePair<string, Setting> entry) =>
        $"'{entry.Key}': {Argument(name, entry.Value)}";

    private static string Written((string Name, string? Value) argument) =>
        argument.Name.All(character => char.IsAsciiLetterOrDigit(character) || character == '_')
            ? $"{argument.Name}={argument.Value}"
            : throw new UnknownScheduleException($"'{argument.Name}' is no name of an argument");

    private static bool IsQuotable(string text) => text.All(character => character is not ('\'' or '\\' or '\n'));
}
