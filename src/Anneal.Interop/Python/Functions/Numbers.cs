using Anneal.Formulas;

namespace Anneal.Interop.Python.Functions;

/// <summary>Arithmetic between numbers, computed where both are the same at every step.</summary>
internal static class Numbers
{
    /// <summary>How many operations a formula may have, each as often as it is written.</summary>
    public const int MostOperations = 1000;

    // What leaves the other operand as it is, bit for bit.
    private static readonly Dictionary<string, double> Neutral = new()
    {
        ["+"] = 0,
        ["-"] = 0,
        ["*"] = 1,
        ["/"] = 1,
    };

    /// <summary>What an operator between two numbers gives.</summary>
    public static NumberSymbol Of(string symbol, NumberSymbol left, NumberSymbol right)
    {
        if (Neutral.TryGetValue(symbol, out var neutral))
        {
            if (right.Constant == neutral)
                return left;
            if (left.Constant == neutral && symbol is "*" or "+")
                return right;
        }
        if (symbol == "+" && (Whole(left.Formula, right.Formula) ?? Whole(right.Formula, left.Formula)) is { } clock)
            return new(clock);
        return Make(
            symbol is "<" or "<=" or ">" or ">=" or "==" or "!="
                ? new Comparison(left.Formula, [(symbol, right.Formula)])
                : new Binary(symbol, left.Formula, right.Formula),
            left,
            right
        );
    }

    /// <summary>Whether two conditions hold, or one of them.</summary>
    public static NumberSymbol Logical(bool isAnd, NumberSymbol left, NumberSymbol right)
    {
        if (left.Constant is { } known)
            return (known == 0) == isAnd ? left : right;
        if (right.Constant == 0)
            return isAnd ? right : left;
        return Make(new Logical(isAnd, left.Formula, right.Formula), left, right);
    }

    public static NumberSymbol Not(NumberSymbol operand) => Make(new Not(operand.Formula), operand);

    public static NumberSymbol Negative(NumberSymbol operand) => Make(new Negation(operand.Formula), operand);

    /// <summary>A function of the formula language.</summary>
    public static NumberSymbol Call(string function, params IReadOnlyList<NumberSymbol> arguments) =>
        Make(
            new FunctionCall(FormulaFunction.All[function], [.. arguments.Select(argument => argument.Formula)]),
            arguments
        );

    /// <summary>A number of a list.</summary>
    public static NumberSymbol Element(IReadOnlyList<double> list, NumberSymbol index) =>
        Make(new Lookup([.. list], index.Formula), index);

    /// <summary>One of two numbers, by a condition.</summary>
    public static NumberSymbol If(NumberSymbol condition, NumberSymbol then, NumberSymbol otherwise)
    {
        if (condition.Constant is { } known)
            return known != 0 ? then : otherwise;
        if (then.Equals(otherwise))
            return then;
        if (condition.Formula is Not { Operand: var opposite })
            return If(new(opposite, condition.Size), otherwise, then);
        // 'if epoch >= 30: rate *= 0.1' does not write the rate twice.
        if (Changed(then, otherwise) is { } change)
            return Of(change.Symbol, change.Same, If(condition, change.Change, NeutralOf(change.Symbol)));
        if (Changed(otherwise, then) is { } undone)
            return Of(undone.Symbol, undone.Same, If(condition, NeutralOf(undone.Symbol), undone.Change));
        if (Common(then, otherwise) is { } both)
            return Of(both.Symbol, both.Same, If(condition, both.One, both.Other));
        return Make(new Conditional(then.Formula, condition.Formula, otherwise.Formula), condition, then, otherwise);
    }

    // 't // 50 * 50 + t % 50': epochs times batches, and the batches of this one, are the clock itself.
    private static Formula? Whole(Formula quotients, Formula remainder)
    {
        if (
            remainder is not Binary { Operator: "%", Left: Variable or FunctionCall, Right: Literal divisor } rest
            || quotients is not Binary { Operator: "*" } product
        )
            return null;
        var (quotient, factor) =
            product.Left is Literal ? (product.Right, product.Left) : (product.Left, product.Right);
        return
            quotient is Binary { Operator: "//" } whole
            && ReferenceEquals(whole.Left, rest.Left)
            && divisor.Equals(whole.Right)
            && divisor.Equals(factor)
            ? rest.Left
            : null;
    }

    private static NumberSymbol NeutralOf(string symbol) => NumberSymbol.Of(Neutral[symbol]);

    private static (string Symbol, NumberSymbol Same, NumberSymbol Change)? Changed(
        NumberSymbol changed,
        NumberSymbol unchanged
    )
    {
        if (
            unchanged.Constant is not null
            || changed.Formula is not Binary { Operator: var symbol } binary
            || !Neutral.ContainsKey(symbol)
        )
            return null;
        var size = Math.Max(1, changed.Size - unchanged.Size - 1);
        if (ReferenceEquals(binary.Left, unchanged.Formula))
            return (symbol, unchanged, new(binary.Right, size));
        return symbol is "*" or "+" && ReferenceEquals(binary.Right, unchanged.Formula)
            ? (symbol, unchanged, new(binary.Left, size))
            : null;
    }

    private static (string Symbol, NumberSymbol Same, NumberSymbol One, NumberSymbol Other)? Common(
        NumberSymbol one,
        NumberSymbol other
    )
    {
        if (
            one.Formula is not Binary { Left: not Literal } first
            || other.Formula is not Binary second
            || first.Operator != second.Operator
            || !ReferenceEquals(first.Left, second.Left)
        )
            return null;
        return (first.Operator, new(first.Left), new(first.Right, one.Size), new(second.Right, other.Size));
    }

    private static NumberSymbol Make(Formula formula, params IReadOnlyList<NumberSymbol> operands)
    {
        if (operands.All(operand => operand.Constant is not null))
        {
            var value = formula.Evaluate(0);
            if (!double.IsNaN(value))
                return NumberSymbol.Of(value);
        }
        var size = 1 + operands.Sum(operand => operand.Size);
        return size <= MostOperations
            ? new(formula, size)
            : throw new UnreadableException(
                Invariant($"as a formula of the step it takes more than {MostOperations:#,0} operations")
            );
    }
}
