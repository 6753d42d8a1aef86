using Anneal.Formulas;
using Anneal.Language.Syntax;

namespace Anneal.Language.Values;

/// <summary>Python's functions that take or make lists.</summary>
internal static class ListFunctions
{
    // Longer sums and conditions are not read back: so many operators may stand in a row.
    private const int MostTerms = 60;

    // Array libraries add up longer lists in another order.
    private const int LongestArraySum = 8;

    /// <summary>Every function there is, by its name without a module.</summary>
    public static IReadOnlyDictionary<string, Func<FunctionArguments, PythonValue>> All { get; } =
        new Dictionary<string, Func<FunctionArguments, PythonValue>>
        {
            ["range"] = Range,
            ["arange"] = ArrayRange,
            ["linspace"] = EvenlySpaced,
            ["list"] = Copy,
            ["tuple"] = Copy,
            ["array"] = Array,
            ["asarray"] = Array,
            ["sorted"] = Sorted,
            ["reversed"] = call => Of(call, list => list.Reverse()),
            ["enumerate"] = Enumerate,
            ["zip"] = Zip,
            ["cumsum"] = Accumulate,
            ["dict"] = Dictionary,
            ["divmod"] = Divided,
            ["len"] = Length,
            ["next"] = Next,
            ["sum"] = Sum,
            ["prod"] = call => Fold(call, "*", NumberValue.Of(1)),
            ["any"] = call => Decide(call, isAnd: false),
            ["all"] = call => Decide(call, isAnd: true),
        };

    private static ListValue Range(FunctionArguments call)
    {
        call.Take(1, 3);
        var whole = call
            .Values.Select((value, i) => call.Evaluator.Whole(call.Node(i), value, "a range is made"))
            .ToArray();
        var (start, stop) = whole.Length == 1 ? (0, whole[0]) : (whole[0], whole[1]);
        var step = whole.Length == 3 ? whole[2] : 1;
        return Numbers(call, start, stop, step, (first, by, i) =>
            PythonNumber.Written(first + by * i, isInteger: true)
        );
    }

    // Arrays hold floats where one of the three is one.
    private static ListValue ArrayRange(FunctionArguments call)
    {
        call.Take(1, 3, "dtype");
        var numbers = call.Values.Select((_, i) => call.Constant(i)).ToArray();
        var isInteger = numbers.All(number => number.IsInteger);
        var (start, stop) = numbers.Length == 1 ? (0, numbers[0].Value) : (numbers[0].Value, numbers[1].Value);
        var step = numbers.Length == 3 ? numbers[2].Value : 1;
        // The second item is rounded once, and its distance from the first one is that of all.
        var distance = start + step - start;
        return Numbers(call, start, stop, step, (first, _, i) =>
            PythonNumber.Written(first + distance * i, isInteger)
        ) with
        {
            IsArray = true,
        };
    }

    private static ListValue Numbers(
        FunctionArguments call,
        double start,
        double stop,
        double step,
        Func<double, double, int, PythonNumber> item
    )
    {
        if (step == 0)
            throw call.Error($"the step of '{call.Name}' must not be 0.");
        var count = Math.Max(0, Math.Ceiling((stop - start) / step));
        call.Evaluator.Allowance.Items(call.Evaluator.Errors, call.Call, count);
        return new([.. Enumerable.Range(0, (int)count).Select(i => NumberValue.Of(item(start, step, i)))]);
    }

    private static ListValue EvenlySpaced(FunctionArguments call)
    {
        call.Take(2, 3, "num", "endpoint");
        var (start, stop) = (call.Constant(0).Value, call.Constant(1).Value);
        var count = call.Find(2, "num") is { } given
            ? call.Evaluator.Whole(call.Call, given, "numbers are counted")
            : 50;
        call.Evaluator.Allowance.Items(call.Evaluator.Errors, call.Call, Math.Max(0, count));
        var hasEnd = call.Named.GetValueOrDefault("endpoint") is not NumberValue { Truth: false };
        var parts = hasEnd ? count - 1 : count;
        var step = (stop - start) / parts;
        return new(
            [
                .. Enumerable
                    .Range(0, (int)Math.Max(0, count))
                    .Select(i =>
                        hasEnd && i > 0 && i == count - 1 ? stop
                        : i == 0 ? start
                        : i * step + start
                    )
                    .Select(number => NumberValue.Of(PythonNumber.Written(number, isInteger: false))),
            ],
            IsArray: true
        );
    }

    private static ListValue Of(FunctionArguments call, Func<IEnumerable<PythonValue>, IEnumerable<PythonValue>> change)
    {
        call.Take(1, 1);
        return new([.. change(call.List(0))]);
    }

    private static ListValue Copy(FunctionArguments call)
    {
        call.Take(0, 1);
        // What depends on the step may be handed on.
        return call.Values switch
        {
            [] => new([]),
            [ListValue list] => new(list.Items),
            _ => new(call.List(0)),
        };
    }

    private static ListValue Array(FunctionArguments call)
    {
        call.Take(1, 1, "dtype");
        return new(call.List(0), IsArray: true);
    }

    private static ListValue Sorted(FunctionArguments call)
    {
        call.Take(1, 1, "reverse");
        var isReversed = call.Named.GetValueOrDefault("reverse") is NumberValue { Truth: true };
        var numbers = call.Constants(0);
        var order = Comparer<PythonNumber>.Create((a, b) => isReversed ? b.CompareTo(a) : a.CompareTo(b));
        return new([.. numbers.Order(order).Select(NumberValue.Of)], IsArray: false);
    }

    private static ListValue Enumerate(FunctionArguments call)
    {
        call.Take(1, 2, "start");
        var start = call.Find(1, "start") is { } given
            ? call.Evaluator.Whole(call.Call, given, "items are counted")
            : 0;
        return new([
            .. call.List(0)
                .Select(
                    (item, i) => new ListValue([NumberValue.Of(PythonNumber.Written(start + i, isInteger: true)), item])
                ),
        ]);
    }

    private static ListValue Zip(FunctionArguments call)
    {
        call.Take(1, 8);
        var lists = call.Values.Select((_, i) => call.List(i)).ToArray();
        return new([
            .. Enumerable
                .Range(0, lists.Min(list => list.Count))
                .Select(i => new ListValue([.. lists.Select(list => list[i])])),
        ]);
    }

    private static ListValue Accumulate(FunctionArguments call)
    {
        call.Take(1, 1);
        var items = new List<PythonValue>();
        foreach (var item in call.List(0))
            items.Add(items.Count == 0 ? item : call.Evaluator.Binary(call.Call, "+", items[^1], item));
        return new(
            [.. items.Select(item => Arithmetic.Computed(call.Evaluator.Number(call.Call, item)))],
            IsArray: true
        );
    }

    private static MapValue Dictionary(FunctionArguments call)
    {
        var pairs = call.Values.Count == 0 ? [] : call.List(0).Select(pair => call.Evaluator.List(call.Node(0), pair));
        return new([
            .. pairs.Select(pair =>
                pair is [var key, var value] ? (key, value) : throw call.Error("'dict' takes pairs.")
            ),
            .. call.Named.Select(pair =>
                ((PythonValue)new WordValue(new TextSyntax(call.Call.Span, pair.Key)), pair.Value)
            ),
        ]);
    }

    private static ListValue Divided(FunctionArguments call)
    {
        call.Take(2, 2);
        var (number, by) = (call.Number(0), call.Number(1));
        return new([Arithmetic.Binary("//", number, by), Arithmetic.Binary("%", number, by)]);
    }

    private static NumberValue Next(FunctionArguments call)
    {
        call.Take(1, 2);
        var items = (call.Values[0] as ListValue)?.Items ?? call.List(0);
        return call.Evaluator.First(call.Call, items, call.Values.Count > 1 ? call.Number(1) : null);
    }

    private static NumberValue Length(FunctionArguments call)
    {
        call.Take(1, 1);
        if (call.Values[0] is not ListValue list)
            return NumberValue.Of(call.List(0).Count);
        var guards = list.Items.OfType<GuardedValue>().Select(item => Arithmetic.Count(item.Condition)).ToArray();
        var always = list.Items.Count - guards.Length;
        return guards.Length == 0 ? NumberValue.Of(always)
            : always == 0 ? Total(call, "+", guards)
            : Total(call, "+", [NumberValue.Of(always), .. guards]);
    }

    private static NumberValue Sum(FunctionArguments call)
    {
        call.Take(1, 2, "start");
        if (call.Find(1, "start") is { } start)
            return Fold(call, "+", call.Evaluator.Number(call.Call, start));
        return Fold(call, "+", NumberValue.Of(0));
    }

    private static NumberValue Fold(FunctionArguments call, string operation, NumberValue first)
    {
        var items = (call.Values[0] as ListValue)?.Items ?? call.List(0);
        var terms = items.Select(item => Term(call, item, operation == "+" ? 0 : 1)).ToArray();
        if (
            call.IsOfArrays
            && terms.Length >= LongestArraySum
            && !terms.All(term => term.Constant is { IsInteger: true })
        )
            throw call.Error(
                $"'{call.Call.Name}' adds {terms.Length} floats in an order of its own; write sum(…) without the "
                    + "module."
            );
        if (terms.All(term => term.Constant is not null) && first.Constant is not null)
            return terms.Aggregate(first, (total, term) =>
                Arithmetic.Computed(Arithmetic.Binary(operation, total, term))
            );
        // Nothing changes where nothing is added.
        var neutral = operation == "+" ? 0 : 1;
        return Total(
            call,
            operation,
            first.Constant is { } known && known.Value == neutral ? terms : [first, .. terms]
        );
    }

    private static NumberValue Term(FunctionArguments call, PythonValue item, int neutral)
    {
        if (item is not GuardedValue guarded)
            return call.Evaluator.Number(call.Node(0), item);
        var value = call.Evaluator.Number(call.Node(0), guarded.Value);
        return neutral == 0 && value.Constant is { IsInteger: true, Value: 1 }
            ? Arithmetic.Count(guarded.Condition)
            : Arithmetic.If(guarded.Condition, value, NumberValue.Of(neutral));
    }

    private static NumberValue Decide(FunctionArguments call, bool isAnd)
    {
        call.Take(1, 1);
        var items = (call.Values[0] as ListValue)?.Items ?? call.List(0);
        var terms = items.Select(item => Condition(call, item, isAnd)).Where(term => term.Truth != isAnd).ToArray();
        if (terms.Length == 0)
            return NumberValue.Of(isAnd);
        return terms.Any(term => term.Truth is not null)
            ? NumberValue.Of(!isAnd)
            : Limited(call, terms).Aggregate((left, right) => Arithmetic.Logical(isAnd, left, right));
    }

    // An item that is not there makes neither 'any' true nor 'all' false. The result is a bool.
    private static NumberValue Condition(FunctionArguments call, PythonValue item, bool isAnd)
    {
        if (item is not GuardedValue guarded)
            return Arithmetic.Count(call.Evaluator.Number(call.Node(0), item));
        var value = Arithmetic.Count(call.Evaluator.Number(call.Node(0), guarded.Value));
        var condition = Arithmetic.Count(guarded.Condition);
        return isAnd
            ? Arithmetic.Logical(false, Arithmetic.Not(condition), value)
            : Arithmetic.Logical(true, condition, value);
    }

    private static NumberValue Total(FunctionArguments call, string operation, NumberValue[] terms) =>
        Limited(call, terms).Aggregate((total, term) => Arithmetic.Binary(operation, total, term));

    private static NumberValue[] Limited(FunctionArguments call, NumberValue[] terms) =>
        terms.Length <= MostTerms
            ? terms
            : throw call.Error($"'{call.Name}' of what depends on the step takes at most {MostTerms} items.");
}
