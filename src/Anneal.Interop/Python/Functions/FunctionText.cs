using System.Globalization;
using Anneal.Interop.Python.Reading;

namespace Anneal.Interop.Python.Functions;

/// <summary>Writes a function of the source as a formula of the step.</summary>
internal static class FunctionText
{
    /// <summary>Whether a value can be called.</summary>
    public static bool IsFunction(Value value) =>
        value is FunctionValue or PartialValue
        || value is InstanceValue { Type: var type } && type.Method("__call__") is not null;

    /// <summary>The formula of a function of one number; where it cannot be read, why.</summary>
    /// <param name="function">The function.</param>
    /// <param name="assumptions">What is taken for numbers that the source does not say.</param>
    public static (string? Text, string? Unknown) Of(Value function, Assumptions assumptions) =>
        Read(assumptions, RunClock.None, translation =>
            translation.Calls.Call(translation.Values.Of(function), Given.By(new NumberSymbol(new Formulas.Variable())))
        );

    /// <summary>
    /// The schedule of an array by its index, as loops look it up, as long as it is; null where a value is no array.
    /// </summary>
    /// <param name="array">What may be an array.</param>
    /// <param name="assumptions">What is taken for numbers that the source does not say.</param>
    public static (string? Text, string? Unknown)? OfArray(Value array, Assumptions assumptions)
    {
        if (array is not ComputedValue)
            return null;
        long? count = 0;
        var (formula, unknown) = AsSchedule(Read(assumptions, RunClock.None, translation =>
            {
                var table = translation.Values.Of(array);
                count = Tables.IsArray(table) ? Tables.Count(table) : null;
                return count is null ? table : Tables.Element(table, new NumberSymbol(new Formulas.Variable()));
            }));
        return count is null ? null : (formula is null ? null : Invariant($"{formula} for {count}"), unknown);
    }

    /// <summary>The number that a value is, at whatever step; null where it is none that can be read.</summary>
    public static double? ConstantOf(Value value, Assumptions assumptions)
    {
        double? constant = null;
        Read(assumptions, RunClock.None, translation =>
        {
            var number = translation.Values.Number(value);
            var (first, later) = (number.Formula.Evaluate(0), number.Formula.Evaluate(1000));
            if (first == later && double.IsFinite(first))
                constant = first;
            return number;
        });
        return constant;
    }

    /// <summary>A formula as schedule text.</summary>
    public static (string? Text, string? Unknown) AsSchedule((string? Formula, string? Unknown) read) =>
        (read.Formula is null ? null : $"formula({read.Formula})", read.Unknown);

    /// <summary>The numbers of a list that the source computes, as text; null where they are not known.</summary>
    /// <param name="list">What may be a list.</param>
    /// <param name="assumptions">What is taken for numbers that the source does not say.</param>
    public static string? ListOf(Value list, Assumptions assumptions)
    {
        try
        {
            var translation = new Translation(assumptions, RunClock.None);
            var found = translation.Values.Of(list);
            var items = found is ListSymbol or TableSymbol ? Tables.Items(found) : [];
            var numbers = items.Select(item => Operations.Number(item, "a number").Constant).ToArray();
            if (numbers.Length == 0 || numbers.Contains(null))
                return null;
            var written = numbers.Select(number => number!.Value.ToString("R", CultureInfo.InvariantCulture));
            return $"[{string.Join(", ", written)}]";
        }
        catch (UnreadableException)
        {
            return null;
        }
    }

    /// <summary>The formula of what a translation finds; where it cannot be read, why.</summary>
    /// <param name="assumptions">What is taken for numbers that the source does not say.</param>
    /// <param name="clock">What the variables of loops are.</param>
    /// <param name="read">Finds it.</param>
    public static (string? Text, string? Unknown) Read(
        Assumptions assumptions,
        RunClock clock,
        Func<Translation, Symbol> read
    )
    {
        try
        {
            var number = Operations.Number(read(new(assumptions, clock)), "a rate");
            var text = number.Formula.ToString();
            return
                number.Formula.Evaluate(0) > 1 / Math.Sqrt(Math.Sqrt(PythonFunctions.Tiny))
                || text.Contains("Infinity", StringComparison.Ordinal)
                || text.Contains('\u221e')
                ? (null, "it is infinite somewhere")
                : (text, null);
        }
        catch (UnreadableException unreadable)
        {
            return (null, unreadable.Message);
        }
    }
}
