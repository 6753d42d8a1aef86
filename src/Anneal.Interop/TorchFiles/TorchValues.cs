using Anneal.Interop.Pickle;
using Anneal.Language;

namespace Anneal.Interop.TorchFiles;

/// <summary>Values of a state, checked: numbers that are numbers, lists that are not too long.</summary>
internal static class TorchValues
{
    /// <summary>Parameter groups, milestones and parts that a state may have.</summary>
    public const int MostGroups = 500,
        MostMilestones = 10_000;

    private const long LargestWhole = 1L << 53; // beyond it a double is not exact

    /// <summary>A number; Python's <c>inf</c> and <c>nan</c> where they are allowed.</summary>
    public static double Number(PickleValue? value, string key, bool mustBeFinite = true) =>
        value switch
        {
            PickleFloat number when double.IsFinite(number.Value) || !mustBeFinite => number.Value,
            PickleInteger => Whole(value, key),
            _ => throw Wrong(key, mustBeFinite ? "a finite number" : "a number", value),
        };

    /// <summary>A whole number.</summary>
    public static long Whole(PickleValue? value, string key) =>
        value switch
        {
            PickleInteger { Value: >= -LargestWhole and <= LargestWhole } whole => whole.Value,
            PickleFloat number
                when Math.Abs(number.Value) <= LargestWhole && number.Value == Math.Floor(number.Value) => (long)
                number.Value,
            _ => throw Wrong(key, "a whole number", value),
        };

    /// <summary>The items of a list.</summary>
    public static IReadOnlyList<PickleValue> Items(PickleValue? value, string key, int most)
    {
        if (value is not PickleSequence { Items: var items })
            throw Wrong(key, "a list", value);
        if (items.Count > most)
            throw Invalid($"'{key}' may have at most {most} items, but has {items.Count}.");
        return items;
    }

    /// <summary>A rate for each parameter group.</summary>
    public static ValueList<double> Rates(PickleValue? value, string key) =>
        [.. Items(value, key, MostGroups).Select(item => Number(item, key))];

    /// <summary>An argument, as schedule text has it.</summary>
    public static ArgumentValue Argument(PickleValue? value, TorchKey key) =>
        key.Form switch
        {
            TorchForm.Word when value is PickleText { Value.Length: > 0 } text && text.Value.All(char.IsAsciiLetter) =>
                new TextArgument(text.Value),
            TorchForm.Word => throw Wrong(key.Name, "a word", value),
            TorchForm.Flag => value is PickleBoolean flag
                ? new WordArgument(flag.Kind)
                : throw Wrong(key.Name, "True or False", value),
            TorchForm.Counts => List(Items(value, key.Name, MostMilestones).Select(item => Number(item, key.Name))),
            TorchForm.CountedSet => List(Counted(value, key.Name)),
            TorchForm.PerGroup => Rates(value, key.Name) is var rates && rates.Distinct().Count() == 1
                ? Plain(rates[0])
                : List(rates),
            _ => Plain(Number(value, key.Name)),
        };

    /// <summary>A list of numbers, as schedule text has it.</summary>
    public static ListArgument List(IEnumerable<double> numbers) => new([.. numbers.Select(Plain)]);

    /// <summary>The numbers of a list in schedule text.</summary>
    public static IEnumerable<double> Numbers(ListArgument list) =>
        list.Items.Select(item => ((ValueArgument)item).Value.Number);

    private static ArgumentValue Plain(double number) => new ValueArgument(ScheduleValue.Of(number));

    private static List<double> Counted(PickleValue? value, string key)
    {
        if (value is not PickleDictionary { Type: PickleDictionary.Counter } counter)
            throw Wrong(key, "a Counter", value);
        var numbers = new List<double>();
        foreach (var (item, count) in counter.Items)
        {
            var (number, times) = (Number(item, key), Whole(count, key));
            if (times < 1 || times > MostMilestones - numbers.Count)
                throw Invalid(
                    $"'{key}' must have from 1 to {MostMilestones} items in all, but one occurs {times} times."
                );
            numbers.AddRange(Enumerable.Repeat(number, (int)times));
        }
        numbers.Sort();
        return numbers;
    }

    private static InvalidDataException Wrong(string key, string expected, PickleValue? found) =>
        new($"the state's '{key}' must be {expected}, but {(found is null ? "is missing" : $"is {found.Kind}")}.");
}
