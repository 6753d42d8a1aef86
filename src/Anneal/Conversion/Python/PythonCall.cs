using Anneal.Language;

namespace Anneal.Conversion.Python;

/// <summary>Python calls as text.</summary>
internal static class PythonCall
{
    /// <summary><c>name(argument=value, …)</c>; arguments that are null are left out.</summary>
    /// <param name="name">With its module path.</param>
    /// <param name="arguments">Names and values; an empty name stands for an argument by position.</param>
    public static string Of(string name, params IEnumerable<(string Name, object? Value)> arguments)
    {
        var given =
            from argument in arguments
            where argument.Value is not null
            select (argument.Name.Length == 0 ? "" : $"{argument.Name}=") + Value(argument.Value);
        return $"{name}({string.Join(", ", given)})";
    }

    /// <summary>A value as Python writes it.</summary>
    public static string Value(object value) =>
        value switch
        {
            string code => code,
            bool flag => flag ? "True" : "False",
            double number => NumberText.Format(number),
            long count => NumberText.Format(count),
            IEnumerable<double> numbers => List(numbers.Select(NumberText.Format)),
            IEnumerable<long> counts => List(counts.Select(count => NumberText.Format(count))),
            IEnumerable<string> codes => List(codes),
            _ => throw new ArgumentException(
                $"an argument must be a number, a flag, code or a list of these, but was {value}."
            ),
        };

    private static string List(IEnumerable<string> items) => $"[{string.Join(", ", items)}]";
}
