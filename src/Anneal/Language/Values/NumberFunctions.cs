using System.Globalization;
using System.Numerics;
using Anneal.Formulas;
using Anneal.Language.Syntax;

namespace Anneal.Language.Values;

/// <summary>Python's functions of numbers.</summary>
internal static class NumberFunctions
{
    // What array libraries call some of the functions that formulas have, and what means the same here.
    private static readonly Dictionary<string, string> Aliases = new()
    {
        ["absolute"] = "abs",
        ["arccos"] = "acos",
        ["arcsin"] = "asin",
        ["arctan"] = "atan",
        ["around"] = "round",
        ["fabs"] = "abs",
        ["float64"] = "float",
        ["int64"] = "int",
        ["maximum"] = "max",
        ["minimum"] = "min",
        ["power"] = "pow",
        ["rint"] = "round",
        ["trunc"] = "int",
    };

    // Arrays have functions where numbers have operators.
    private static readonly Dictionary<string, string> Operators = new()
    {
        ["add"] = "+",
        ["subtract"] = "-",
        ["multiply"] = "*",
        ["divide"] = "/",
        ["true_divide"] = "/",
        ["floor_divide"] = "//",
        ["mod"] = "%",
        ["remainder"] = "%",
    };

    /// <summary>The functions that are said in other arithmetic.</summary>
    public static IReadOnlyDictionary<string, Func<FunctionArguments, PythonValue>> All { get; } = MakeAll();

    // Arrays have an infinity at 0, in whose place the largest number stands.
    private static NumberValue InverseRoot(FunctionArguments call)
    {
        var number = Taken(call, 1)[0];
        return Arithmetic.If(
            Arithmetic.Compare(number, [("==", NumberValue.Of(0))]),
            Float(double.MaxValue),
            Arithmetic.Binary("**", number, Float(-0.5))
        );
    }

    private static Dictionary<string, Func<FunctionArguments, PythonValue>> MakeAll()
    {
        var all = new Dictionary<string, Func<FunctionArguments, PythonValue>>
        {
            ["where"] = Where,
            ["logical_and"] = call => Logical(call, isAnd: true),
            ["logical_or"] = call => Logical(call, isAnd: false),
            ["logical_not"] = call => Arithmetic.Not(Taken(call, 1)[0]),
            ["bool"] = Truth,
            ["clip"] = Clip,
            ["square"] = call => Arithmetic.Binary("**", Taken(call, 1)[0], NumberValue.Of(2)),
            ["rsqrt"] = InverseRoot,
            ["exp2"] = call => Arithmetic.Binary("**", Float(2), Taken(call, 1)[0]),
            ["radians"] = call => Arithmetic.Binary("*", Taken(call, 1)[0], Float(Math.PI / 180)),
            ["deg2rad"] = call => Arithmetic.Binary("*", Taken(call, 1)[0], Float(Math.PI / 180)),
            ["degrees"] = call => Arithmetic.Binary("*", Taken(call, 1)[0], Float(180 / Math.PI)),
            ["interp"] = Interpolation.Of,
            ["bisect"] = call => Bisection.Of(call, bounds: 0, number: 1, isRight: true),
            ["bisect_right"] = call => Bisection.Of(call, bounds: 0, number: 1, isRight: true),
            ["bisect_left"] = call => Bisection.Of(call, bounds: 0, number: 1, isRight: false),
            ["digitize"] = call => Bisection.Of(call, bounds: 1, number: 0, isRight: true),
            ["searchsorted"] = call =>
                Bisection.Of(
                    call,
                    bounds: 0,
                    number: 1,
                    isRight: call.Find(2, "side") is WordValue { Node: TextSyntax { Text: "right" } }
                ),
        };
        foreach (var (name, sign) in Operators)
            all[name] = call => Operator(call, sign);
        return all;
    }

    /// <summary>The function of formulas that a name means; null where there is none.</summary>
    public static FormulaFunction? Find(string name) =>
        FormulaFunction.All.GetValueOrDefault(Aliases.GetValueOrDefault(name, name));

    /// <summary>A function of formulas, applied.</summary>
    public static PythonValue Apply(FormulaFunction function, FunctionArguments call)
    {
        if (function.Name is "max" or "min" && call.Values is [ListValue { Items: var some }])
            if (some.Any(item => item is GuardedValue))
                return Extreme(function, call, some);
        if (function.Name is "max" or "min" && call.Values is [ListValue or MapValue] && call.Named.Count == 0)
            return Extreme(function, call, [.. call.List(0).Select(item => call.Evaluator.Number(call.Node(0), item))]);
        if (function.Name == "log" && call.Values.Count == 2)
            return Arithmetic.Binary(
                "/",
                Made(function, call, [call.Number(0)]),
                Made(function, call, [call.Number(1)])
            );
        if (Quoted(function, call) is { } quoted)
            return quoted;
        call.Take(function.LeastArguments, function.MostArguments);
        if (call.Values is [ListValue { IsArray: true } array])
            return array with
            {
                Items =
                [
                    .. array.Items.Select(item => Made(function, call, [call.Evaluator.Number(call.Node(0), item)])),
                ],
            };
        NumberValue[] numbers = [.. call.Values.Select((_, i) => call.Number(i))];
        // Array libraries multiply, round and divide.
        if (function.Name == "round" && call.IsOfArrays && numbers.Length == 2)
        {
            var unit = Float(Math.Pow(10, call.Constant(1).Value));
            return Arithmetic.Binary("/", Made(function, call, [Arithmetic.Binary("*", numbers[0], unit)]), unit);
        }
        return Extreme(function, call, numbers);
    }

    // int("5"), float("0.1")
    private static NumberValue? Quoted(FormulaFunction function, FunctionArguments call)
    {
        if (call.Values is not [WordValue { Node: TextSyntax { Text: var text } }])
            return null;
        if (function.Name == "int" && BigInteger.TryParse(text, CultureInfo.InvariantCulture, out var whole))
            return NumberValue.Of(PythonNumber.Written((double)whole, isInteger: true));
        return
            function.Name == "float"
            && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number)
            ? Float(number)
            : null;
    }

    // Of known numbers that are not there at every step, the first in order that is.
    private static NumberValue Extreme(
        FormulaFunction function,
        FunctionArguments call,
        IReadOnlyList<PythonValue> items
    )
    {
        var sorted = items.OrderBy(item =>
            call.Evaluator.Constant(call.Node(0), (item as GuardedValue)?.Value ?? item).Value
        );
        return call.Evaluator.First(
            call.Call,
            function.Name == "max" ? sorted.Reverse() : sorted,
            call.Named.TryGetValue("default", out var otherwise) ? call.Evaluator.Number(call.Call, otherwise) : null
        );
    }

    private static NumberValue Extreme(FormulaFunction function, FunctionArguments call, NumberValue[] numbers)
    {
        if (numbers.Length > function.MostArguments && numbers.All(number => number.Constant is not null))
            return NumberValue.Of(Constant(function, call, numbers)!.Value);
        if (numbers.Length == 1 && function.LeastArguments > 1)
            return numbers[0];
        return numbers.Length >= function.LeastArguments && numbers.Length <= function.MostArguments
            ? Made(function, call, numbers)
            : throw call.Error(
                $"'{call.Name}' takes from {function.LeastArguments} to {function.MostArguments} numbers."
            );
    }

    private static NumberValue Made(FormulaFunction function, FunctionArguments call, NumberValue[] numbers) =>
        NumberValue.Made(
            new FunctionCall(function, [.. numbers.Select(number => number.Formula)]),
            numbers.All(number => number.Constant is not null) ? Constant(function, call, numbers) : null,
            numbers
        );

    // Whether Python gives an int or a float decides which parameters take it.
    private static PythonNumber? Constant(FormulaFunction function, FunctionArguments call, NumberValue[] numbers)
    {
        var first = numbers[0].Constant!.Value;
        switch (function.Name)
        {
            case "int":
                return call.IsOfArrays && call.Name == "trunc"
                    ? PythonNumber.Float(Math.Truncate(first.Value))
                    : first.Truncated;
            case "abs" when first.IsInteger && call.Name != "fabs":
                return first.Whole.Sign < 0 ? first.Negated : first.Truncated;
            case "ceil" or "floor" when !call.IsOfArrays:
                return first.IsInteger
                    ? first.Truncated
                    : PythonNumber.Float(function.Apply(first.Value, double.NaN))?.Truncated;
            case "round" when call.IsOfArrays:
                return PythonNumber.Float(Math.Round(first.Value));
            case "round":
                return first.Rounded(
                    numbers.Length == 1 ? null : (int)Math.Clamp(numbers[1].Constant!.Value.Value, -2000, 2000)
                );
            case "max" or "min":
                var sign = function.Name == "max" ? 1 : -1;
                return numbers
                    .Select(number => number.Constant!.Value)
                    .Aggregate((best, next) => sign * next.CompareTo(best) > 0 ? next : best);
            case "pow" when !call.Call.Name.StartsWith("math.", StringComparison.Ordinal):
                return PythonNumber.Operation("**", first, numbers[1].Constant!.Value);
            default:
                return PythonNumber.Float(
                    function.Apply(first.Value, numbers.Length > 1 ? numbers[1].Constant!.Value.Value : double.NaN)
                );
        }
    }

    private static NumberValue Truth(FunctionArguments call)
    {
        var number = Taken(call, 1)[0];
        return number.Truth is { } truth ? NumberValue.Of(truth) : Arithmetic.Count(number);
    }

    private static NumberValue Float(double number) => NumberValue.Of(PythonNumber.Written(number, isInteger: false));

    private static NumberValue[] Taken(FunctionArguments call, int count)
    {
        call.Take(count, count);
        return [.. call.Values.Select((_, i) => call.Number(i))];
    }

    private static PythonValue Operator(FunctionArguments call, string operation)
    {
        call.Take(2, 2);
        return call.Evaluator.Binary(call.Call, operation, call.Values[0], call.Values[1]);
    }

    private static NumberValue Where(FunctionArguments call)
    {
        var numbers = Taken(call, 3);
        return Arithmetic.If(numbers[0], numbers[1], numbers[2]);
    }

    private static NumberValue Logical(FunctionArguments call, bool isAnd)
    {
        var numbers = Taken(call, 2);
        return Arithmetic.Logical(isAnd, numbers[0], numbers[1]);
    }

    // The lower bound acts first, as in every array library.
    private static NumberValue Clip(FunctionArguments call)
    {
        call.Take(1, 3, "a_min", "a_max", "min", "max");
        var number = call.Number(0);
        foreach (var (place, name, function) in new[] { (1, "min", "max"), (2, "max", "min") })
            if ((call.Find(place, $"a_{name}") ?? call.Find(place, name)) is NumberValue bound)
                number = Made(FormulaFunction.All[function], call, [number, bound]);
        return number;
    }
}
