using Anneal.Formulas;

namespace Anneal.Language.Values;

/// <summary>
/// Where a number belongs in a sorted list: <c>bisect</c>, <c>np.searchsorted</c>, <c>np.digitize</c>.
/// </summary>
internal static class Bisection
{
    /// <summary>How many items of a list are at most a number, or below it.</summary>
    /// <param name="call">The call.</param>
    /// <param name="bounds">Which argument is the list.</param>
    /// <param name="number">Which argument is the number.</param>
    /// <param name="isRight">Whether items that equal the number count.</param>
    public static NumberValue Of(FunctionArguments call, int bounds, int number, bool isRight)
    {
        call.Take(2, 3, "side");
        var items = call.Constants(bounds);
        for (var i = 1; i < items.Length; i++)
            if (items[i].CompareTo(items[i - 1]) < 0)
                throw call.Error($"the list of '{call.Name}' must be in ascending order.");
        var x = call.Number(number);
        if (x.Constant is { } known)
            return NumberValue.Of(
                items.Count(item => isRight ? item.CompareTo(known) <= 0 : item.CompareTo(known) < 0)
            );
        call.Evaluator.Allowance.Formula(call.Evaluator.Errors, call.Call, items.Length * (long)(x.Size + 4));
        return Arithmetic.Among(x, isRight ? "<" : "<=", [.. items.Select(NumberValue.Of)], NumberValue.Of);
    }
}
