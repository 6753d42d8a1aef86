using Anneal.Formulas;

namespace Anneal.Language.Values;

/// <summary>Operators on numbers, known or depending on the step.</summary>
internal static class Arithmetic
{
    public static NumberValue Binary(string operation, NumberValue left, NumberValue right) =>
        NumberValue.Made(
            new Binary(operation, left.Formula, right.Formula),
            left.Constant is { } a && right.Constant is { } b ? PythonNumber.Operation(operation, a, b) : null,
            left,
            right
        );

    public static NumberValue Negation(NumberValue operand) =>
        NumberValue.Made(new Negation(operand.Formula), operand.Constant?.Negated, operand);

    public static NumberValue Not(NumberValue operand) =>
        NumberValue.Made(
            new Not(operand.Formula),
            operand.Truth is { } truth ? PythonNumber.Boolean(!truth) : null,
            operand
        );

    /// <summary>One comparison, or a chain of them, which holds where each neighbouring pair agrees.</summary>
    public static NumberValue Compare(NumberValue first, IReadOnlyList<(string Operator, NumberValue Operand)> rest)
    {
        PythonNumber? holds = PythonNumber.Boolean(true);
        var left = first;
        foreach (var (comparison, right) in rest)
        {
            if (left.Constant is not { } a || right.Constant is not { } b)
                holds = null;
            else if (holds is not null && !Holds(comparison, a.CompareTo(b)))
                holds = PythonNumber.Boolean(false);
            left = right;
        }
        return NumberValue.Made(
            new Comparison(first.Formula, [.. rest.Select(pair => (pair.Operator, pair.Operand.Formula))]),
            holds,
            rest.Select(pair => pair.Operand).Prepend(first)
        );
    }

    public static NumberValue Compare(string comparison, NumberValue left, NumberValue right) =>
        Compare(left, [(comparison, right)]);

    /// <summary><c>a and b</c>, <c>a or b</c>: the operand that decides.</summary>
    public static NumberValue Logical(bool isAnd, NumberValue left, NumberValue right) =>
        NumberValue.Made(
            new Logical(isAnd, left.Formula, right.Formula),
            left.Truth is not { } truth ? null
                : truth == isAnd ? right.Constant
                : left.Constant,
            left,
            right
        );

    /// <summary><c>then if condition else otherwise</c>.</summary>
    public static NumberValue If(NumberValue condition, NumberValue then, NumberValue otherwise) =>
        NumberValue.Made(
            new Conditional(then.Formula, condition.Formula, otherwise.Formula),
            condition.Truth is { } truth ? (truth ? then : otherwise).Constant : null,
            condition,
            then,
            otherwise
        );

    /// <summary>A chain of conditions, the first that holds decides.</summary>
    public static NumberValue Choose(
        IEnumerable<(NumberValue Condition, NumberValue Then)> cases,
        NumberValue otherwise
    ) => cases.Reverse().Aggregate(otherwise, (rest, next) => If(next.Condition, next.Then, rest));

    /// <summary>A part of a list that a number falls into, by halving.</summary>
    /// <param name="x">The number.</param>
    /// <param name="isBelow"><c>&lt;</c> or <c>&lt;=</c>: how x must compare with a bound to lie before it.</param>
    /// <param name="bounds">Where the second and every later part begins, increasing.</param>
    /// <param name="part">What a part gives.</param>
    public static NumberValue Among(
        NumberValue x,
        string isBelow,
        IReadOnlyList<NumberValue> bounds,
        Func<int, NumberValue> part
    )
    {
        // A few conditions read best in a row; more are halved.
        const int few = 8;
        // Steps are counted from 0, so that nothing lies before it.
        var earliest = x.Formula is Variable ? bounds.TakeWhile(bound => bound.Constant?.Value <= 0).Count() : 0;
        return From(isBelow == "<" ? earliest : 0, bounds.Count);

        NumberValue From(int first, int last)
        {
            if (first == last)
                return part(first);
            var middle = last - first <= few ? first : (first + last) / 2;
            return If(Compare(isBelow, x, bounds[middle]), From(first, middle), From(middle + 1, last));
        }
    }

    /// <summary>A formula that gives 0 or 1 where the number decides something.</summary>
    public static NumberValue Count(NumberValue condition) =>
        condition.Formula is Comparison or Formulas.Not
            ? condition
            : If(condition, NumberValue.Of(1), NumberValue.Of(0));

    /// <summary>A number that is computed at once stands for itself.</summary>
    public static NumberValue Computed(NumberValue number) =>
        number.Constant is { } constant ? NumberValue.Of(constant) : number;

    private static bool Holds(string comparison, int order) =>
        comparison switch
        {
            "<" => order < 0,
            "<=" => order <= 0,
            ">" => order > 0,
            ">=" => order >= 0,
            "==" => order == 0,
            _ => order != 0,
        };
}
