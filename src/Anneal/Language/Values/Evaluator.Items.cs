using Anneal.Formulas;
using Anneal.Language.Syntax;

namespace Anneal.Language.Values;

// Items of lists and dictionaries, also where the step decides which.
internal sealed partial class Evaluator
{
    private PythonValue Index(IndexSyntax node, Scope scope)
    {
        if (node.List is NameSyntax { Name: var unknown } && scope.Find(unknown) is not (ListValue or MapValue))
            throw errors.Expected(node.List, "a list of numbers before '['.");
        // Texts that the step decides between are keys all the same.
        if (node.Index is ConditionalSyntax either && Number(either.Condition, scope) is { Truth: null } decision)
            return Arithmetic.If(
                decision,
                Number(node, Index(node with { Index = either.Then }, scope)),
                Number(node, Index(node with { Index = either.Otherwise }, scope))
            );
        var (of, index) = (Evaluate(node.List, scope), Evaluate(node.Index, scope));
        return of switch
        {
            MapValue map => Entry(node, map, index, null),
            ListValue list when list.Items.Any(item => item is GuardedValue) => End(
                node,
                list,
                Number(node.Index, index)
            ),
            ListValue list => Item(node, List(node.List, list), Number(node.Index, index), scope),
            _ => throw errors.Expected(node.List, "a list of numbers before '['."),
        };
    }

    private PythonValue Item(IndexSyntax node, IReadOnlyList<PythonValue> items, NumberValue index, Scope scope)
    {
        if (items.Count == 0)
            throw errors.Expected(node.List, "a list of numbers before '['.");
        if (index.Constant is { } known)
        {
            var place = Whole(node.Index, index, "an item of a list is chosen");
            if (place < 0)
                place += items.Count;
            if (place < 0 || place >= items.Count)
                throw errors.Error(
                    node.Index,
                    $"the list has {items.Count} items, so that there is none of index "
                        + $"{NumberText.Format(known.Value)}."
                );
            var chosen = items[(int)place];
            var isWritten = scope is { Known.Count: 0, Variable: not null };
            if (!isWritten || !items.All(item => item is NumberValue { Constant: not null }))
                return chosen;
        }
        var nodes = (node.List as ListSyntax)?.Items;
        double[] values =
        [
            .. items.Select(
                (item, place) =>
                    (item as NumberValue)?.Constant?.Value
                    ?? throw errors.Expected(nodes?[Math.Min(place, nodes.Count - 1)] ?? node.List, "a number.")
            ),
        ];
        var lookup = new Lookup([.. values], index.Formula);
        return NumberValue.Made(
            lookup,
            index.Constant is null ? null : PythonNumber.Float(lookup.Evaluate(0, double.NaN)),
            index
        );
    }

    private ListValue Slice(SliceSyntax node, Scope scope)
    {
        var value = Evaluate(node.List, scope);
        var items = List(node.List, value);
        var step = Bound(node.Step) ?? 1;
        if (step == 0)
            throw errors.Error(node, "the step of a slice must not be 0.");
        // A slice that goes back begins at the last item, and ends before the first one.
        var (least, most) = step > 0 ? (0, items.Count) : (-1, items.Count - 1);
        var start = Place(node.Start) ?? (step > 0 ? least : most);
        var stop = Place(node.Stop) ?? (step > 0 ? most : least);
        var count = (int)Math.Max(0, Math.Ceiling((stop - start) / step));
        allowance.Items(errors, node, count);
        return new(
            [.. Enumerable.Range(0, count).Select(i => items[(int)(start + i * step)])],
            value is ListValue { IsArray: true }
        );

        double? Bound(SyntaxNode? bound) =>
            bound is null ? null : Whole(bound, Evaluate(bound, scope), "a slice has its bounds");

        double? Place(SyntaxNode? bound) =>
            Bound(bound) is { } place ? Math.Clamp(place < 0 ? place + items.Count : place, least, most) : null;
    }

    // The first or the last of the items that are there at a step, of which there must be one at every step.
    private NumberValue End(IndexSyntax node, ListValue list, NumberValue index)
    {
        var isFirst = index.Constant?.Value == 0;
        if (!isFirst && index.Constant?.Value != -1)
            throw errors.Error(node, "of a list whose length depends on the step, index 0 or -1 may be taken.");
        return First(node, isFirst ? list.Items : list.Items.Reverse(), null);
    }

    /// <summary>The first item that is there at a step.</summary>
    /// <param name="node">Where it is asked for.</param>
    /// <param name="items">The items.</param>
    /// <param name="otherwise">What it is where there is none; null where there must be one.</param>
    public NumberValue First(SyntaxNode node, IEnumerable<PythonValue> items, NumberValue? otherwise)
    {
        var cases = new List<(NumberValue, NumberValue)>();
        foreach (var item in items)
        {
            if (cases.Count > MostCases)
                throw errors.Error(node, $"at most {MostCases} items may depend on the step.");
            if (item is not GuardedValue guarded)
                return Arithmetic.Choose(cases, Number(node, item));
            var value = Number(node, guarded.Value);
            if (EveryStep.Has(guarded.Condition.Formula))
                return Arithmetic.Choose(cases, value);
            cases.Add((guarded.Condition, value));
        }
        return Arithmetic.Choose(
            cases,
            otherwise
                ?? throw errors.Error(node, "the list may be empty at some steps, where Python has no item to take.")
        );
    }

    /// <summary>
    /// What a dictionary has for a key; where the step decides, it must have something at every step.
    /// </summary>
    private PythonValue Entry(SyntaxNode node, MapValue map, PythonValue key, PythonValue? otherwise)
    {
        if (key is not NumberValue { Constant: null } step)
        {
            allowance.Spend(errors, node, map.Entries.Count);
            for (var i = map.Entries.Count - 1; i >= 0; i--)
                if (IsSame(map.Entries[i].Key, key))
                    return map.Entries[i].Value;
            return otherwise ?? throw errors.Error(node, "the dictionary has no such key.");
        }
        if (map.Entries.Count > MostCases)
            throw errors.Error(node, $"a dictionary that is asked with the step has at most {MostCases} entries.");
        var entries = new List<(PythonNumber Key, NumberValue Value)>();
        foreach (var (each, value) in map.Entries)
        {
            var known = Constant(node, each);
            entries.RemoveAll(entry => entry.Key.CompareTo(known) == 0);
            entries.Add((known, Number(node, value)));
        }
        allowance.Formula(errors, node, entries.Count * (long)(step.Size + 2));
        if (otherwise is null)
        {
            if (Chosen(step.Formula) is { } chosen)
                return NumberValue.Made(chosen, null, [step, .. entries.Select(entry => entry.Value)]);
            // A condition is true or false, and nothing else.
            if (
                !IsCondition(step.Formula)
                || !entries.Exists(entry => entry.Key.Value == 0)
                || !entries.Exists(entry => entry.Key.Value == 1)
            )
                throw errors.Error(
                    node,
                    "the dictionary has no value at other steps; write .get(key, value) to say what it is there."
                );
            return Arithmetic.If(
                step,
                entries.Find(entry => entry.Key.Value == 1).Value,
                entries.Find(entry => entry.Key.Value == 0).Value
            );
        }
        return Arithmetic.Choose(
            entries.Select(entry => (Arithmetic.Compare("==", step, NumberValue.Of(entry.Key)), entry.Value)),
            Number(node, otherwise)
        );

        // 'table[5 if t >= 5 else 0]': each of the keys is known.
        Formula? Chosen(Formula key) =>
            key switch
            {
                Literal { Value: var known } => entries.Find(entry => entry.Key.Value == known).Value?.Formula,
                Formulas.Conditional either
                    when Chosen(either.Then) is { } then && Chosen(either.Otherwise) is { } other => either with
                {
                    Then = then,
                    Otherwise = other,
                },
                _ => null,
            };
    }

    private static bool IsCondition(Formula formula) =>
        formula switch
        {
            Formulas.Comparison or Formulas.Not => true,
            Formulas.Logical logical => IsCondition(logical.Left) && IsCondition(logical.Right),
            _ => false,
        };

    private static bool IsSame(PythonValue a, PythonValue b) =>
        (a, b) switch
        {
            (NumberValue { Constant: { } one }, NumberValue { Constant: { } other }) => one.CompareTo(other) == 0,
            (WordValue { Node: TextSyntax one }, WordValue { Node: TextSyntax other }) => one.Text == other.Text,
            _ => false,
        };
}
