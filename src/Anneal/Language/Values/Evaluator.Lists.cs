using System.Numerics;
using Anneal.Formulas;
using Anneal.Language.Syntax;

namespace Anneal.Language.Values;

// Lists and dictionaries.
internal sealed partial class Evaluator
{
    // Longer lists would make conditions nested too deeply to be read back.
    private const int MostCases = 60;

    /// <summary>A value that must be a list whose items do not depend on the step.</summary>
    public IReadOnlyList<PythonValue> List(SyntaxNode node, PythonValue value)
    {
        var items = Iterated(node, value);
        allowance.Spend(errors, node, items.Count);
        return items.Any(item => item is GuardedValue)
            ? throw errors.Error(
                node,
                "how long this list is depends on the step, so that only len, sum, any and all know it."
            )
            : items;
    }

    private IReadOnlyList<PythonValue> Iterated(SyntaxNode node, PythonValue value) =>
        value switch
        {
            ListValue list => list.Items,
            MapValue map => [.. map.Entries.Select(entry => entry.Key)],
            _ => throw errors.Expected(node, "a list."),
        };

    private List<PythonValue> Items(ListSyntax list, Scope scope)
    {
        var items = new List<PythonValue>(list.Items.Count);
        foreach (var item in list.Items)
            if (item is StarredSyntax { IsDictionary: false } starred)
            {
                var spread = Iterated(starred, Evaluate(starred.Value, scope));
                allowance.Items(errors, starred, items.Count + spread.Count);
                items.AddRange(spread);
            }
            else
                items.Add(Evaluate(item, scope));
        return items;
    }

    private List<PythonValue> Items(ComprehensionSyntax comprehension, Scope scope)
    {
        var items = new List<PythonValue>();
        Add(0, scope, null);
        return items;

        void Add(int clause, Scope inner, NumberValue? guard)
        {
            if (clause == comprehension.Clauses.Count)
            {
                var item = Evaluate(comprehension.Item, inner);
                if (items.Count >= Allowance.MostItems)
                    allowance.Items(errors, comprehension, items.Count + 1);
                var parts = (guard?.Size ?? 0) + ((item as NumberValue)?.Size ?? 0);
                if (parts > 1)
                    allowance.Formula(errors, comprehension, parts);
                items.Add(guard is null ? item : new GuardedValue(guard, item));
                return;
            }
            var (names, list, conditions) = comprehension.Clauses[clause];
            foreach (var value in Iterated(list, Evaluate(list, inner)))
            {
                allowance.Spend(errors, list);
                var (bound, condition) = (value, guard);
                if (value is GuardedValue guarded)
                    (bound, condition) = (guarded.Value, And(guard, guarded.Condition));
                var named = Bind(list, names, bound, inner);
                if (Filter(conditions, named, ref condition))
                    Add(clause + 1, named, condition);
            }
        }
    }

    private bool Filter(List<SyntaxNode> conditions, Scope scope, ref NumberValue? guard)
    {
        foreach (var condition in conditions)
        {
            var holds = Number(condition, scope);
            if (holds.Truth == false)
                return false;
            if (holds.Truth is null)
                guard = And(guard, holds);
        }
        return true;
    }

    private static NumberValue And(NumberValue? guard, NumberValue condition) =>
        guard is null ? condition : Arithmetic.Logical(true, guard, condition);

    private Scope Bind(SyntaxNode node, List<string> names, PythonValue value, Scope scope)
    {
        if (names.Count == 1)
            return scope.With(names[0], value);
        var items = List(node, value);
        if (items.Count != names.Count)
            throw errors.Expected(node, $"items of {names.Count} values each, one for every name.");
        return names.Zip(items).Aggregate(scope, (inner, pair) => inner.With(pair.First, pair.Second));
    }

    private (PythonValue, PythonValue) Pair(SyntaxNode node, PythonValue pair) =>
        List(node, pair) is [var key, var value]
            ? (key, value)
            : throw errors.Expected(node, "pairs of a key and a value.");

    /// <summary>Whether a number is one of a list.</summary>
    private NumberValue Contains(OperationSyntax node, NumberValue x, PythonValue list)
    {
        var items = List(node.Rest[0].Operand, list);
        if (x.Constant is not null && items.All(item => item is not NumberValue { Constant: null }))
            return NumberValue.Of(items.Any(item => IsSame(item, x)));
        NumberValue[] numbers = [.. items.Select(item => Number(node.Rest[0].Operand, item))];
        if (numbers.Length == 0)
            return NumberValue.Of(false);
        const int few = 8;
        if (numbers.Length > few && Distance(numbers) is { } distance)
        {
            var since = Arithmetic.Binary("-", x, numbers[0]);
            return Arithmetic.Logical(
                true,
                Arithmetic.Compare(numbers[0], [("<=", x), ("<=", numbers[^1])]),
                Arithmetic.Compare("==", Arithmetic.Binary("%", since, NumberValue.Of(distance)), NumberValue.Of(0))
            );
        }
        if (numbers.Length > MostCases)
            throw errors.Error(node, $"a list that is asked for the step has at most {MostCases} items.");
        allowance.Formula(errors, node, numbers.Sum(number => (long)number.Size + x.Size + 1));
        return numbers
            .Select(number => Arithmetic.Compare("==", x, number))
            .Aggregate((left, right) => Arithmetic.Logical(false, left, right));
    }

    // The step of a range; null where the numbers are none.
    private static PythonNumber? Distance(NumberValue[] numbers)
    {
        if (!numbers.All(number => number.Constant is { IsInteger: true }))
            return null;
        var distance = Whole(1) - Whole(0);
        for (var i = 1; i < numbers.Length; i++)
            if (Whole(i) - Whole(i - 1) != distance)
                return null;
        return distance.Sign > 0 ? PythonNumber.Integer(distance) : null;

        BigInteger Whole(int i) => numbers[i].Constant!.Value.Whole;
    }

    private PythonValue Method(MethodSyntax method, Scope scope)
    {
        var of = Evaluate(method.Of, scope);
        var arguments = method.Arguments;
        switch (method.Name)
        {
            case "get"
                when of is MapValue map && arguments.Count is 1 or 2 && arguments.TrueForAll(a => a.Name is null):
                return Entry(
                    method,
                    map,
                    Evaluate(arguments[0].Value, scope),
                    arguments.Count == 2 ? Evaluate(arguments[1].Value, scope) : None
                );
            case "tolist" or "item" or "copy" when arguments.Count == 0:
                return of is ListValue list ? new ListValue(list.Items) : of;
            case "astype" when of is ListValue array && arguments is [{ Value: NameSyntax type }]:
                return array with { Items = [.. List(method, array).Select(item => Typed(method, type.Name, item))] };
            case "sum" or "max" or "min" or "prod" when of is ListValue { IsArray: true } && arguments.Count == 0:
                return Call(new(method.Span, $"np.{method.Name}", []), method.Name, [of], []);
            case "keys" when of is MapValue map && arguments.Count == 0:
                return new ListValue([.. map.Entries.Select(entry => entry.Key)]);
            case "values" when of is MapValue map && arguments.Count == 0:
                return new ListValue([.. map.Entries.Select(entry => entry.Value)]);
            case "items" when of is MapValue map && arguments.Count == 0:
                return new ListValue([.. map.Entries.Select(entry => new ListValue([entry.Key, entry.Value]))]);
            default:
                throw errors.Error(
                    method,
                    $"unknown method '{method.Name}'; there are get, items, keys and values of dictionaries, and "
                        + "astype "
                        + "and tolist of arrays."
                );
        }
    }

    private NumberValue Typed(SyntaxNode node, string type, PythonValue value)
    {
        var number = Constant(node, value);
        return Names.Last(type) switch
        {
            "int" or "int32" or "int64" => NumberValue.Of(number.Truncated),
            "float" or "float64" => NumberValue.Of(PythonNumber.Written(number.Value, isInteger: false)),
            _ => throw errors.Error(node, $"unknown type '{type}'; there are int and float."),
        };
    }
}
