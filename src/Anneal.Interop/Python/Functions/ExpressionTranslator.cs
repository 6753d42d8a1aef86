using Anneal.Interop.Python.Reading;
using Anneal.Interop.Python.Syntax;

namespace Anneal.Interop.Python.Functions;

/// <summary>Writes expressions of a function in terms of the step.</summary>
internal sealed class ExpressionTranslator(Translation translation)
{
    /// <summary>What an expression is.</summary>
    public Symbol Evaluate(Expression expression, Names names)
    {
        translation.CountStep();
        switch (expression)
        {
            case NameExpression name:
                return Name(name.Name, names);
            case NumberLiteral number:
                return NumberSymbol.Of(number.Value);
            case TextLiteral { Fields.Count: 0 } text:
                return new TextSymbol(text.Text);
            case LambdaExpression lambda:
                return new ClosureSymbol(lambda.Function, names);
            case AttributeExpression attribute:
                return Attribute(attribute, names);
            case IndexExpression index:
                return Index(index, names);
            case CallExpression call:
                return translation.Calls.Call(Evaluate(call.Callee, names), GivenOf(call, names), names);
            case SequenceLiteral sequence:
                return new ListSymbol([.. sequence.Items.Select(item => Translation.Try(() => Evaluate(item, names)))]);
            case DictionaryLiteral { KeysAndValues: var entries } when entries.Count % 2 == 0:
                return new DictionarySymbol([
                    .. entries.Chunk(2).Select(entry => (Evaluate(entry[0], names), Evaluate(entry[1], names))),
                ]);
            case ConditionalExpression conditional:
                return Conditional(conditional, names);
            case OperationExpression operation:
                return Operation(operation, names);
            case ComprehensionExpression comprehension:
                return Comprehension(comprehension, names);
            default:
                throw new UnreadableException(
                    Invariant($"line {expression.At.Line} has an expression that is not read")
                );
        }
    }

    /// <summary>What a call is given.</summary>
    public Given GivenOf(CallExpression call, Names names)
    {
        var (positional, named) = (new List<Symbol>(), new List<(string, Symbol)>());
        foreach (var argument in call.Arguments)
            CallTranslator.Add(
                argument.Name,
                Translation.Try(() => Evaluate(argument.Value, names)),
                positional,
                named
            );
        return new(positional, named);
    }

    private Symbol Name(string name, Names names)
    {
        if (name is "None")
            return new NoneSymbol();
        if (name is "True" or "False")
            return NumberSymbol.Of(name == "True");
        var symbol = names.Find(name);
        if (symbol is UnreadSymbol unread)
            throw new UnreadableException(unread.Reason);
        if (symbol is not null)
            return symbol;
        var value = names.Module?.Find(name, []) ?? new UnknownValue(name);
        return translation.Values.Of(value);
    }

    private Symbol Attribute(AttributeExpression attribute, Names names)
    {
        if (attribute.DottedName is { } dotted && names.Find(dotted) is { } own)
            return own is UnreadSymbol unread ? throw new UnreadableException(unread.Reason) : own;
        if (attribute.Name == "param_groups")
            return new GroupSymbol();
        var target = Evaluate(attribute.Target, names);
        switch (target)
        {
            case ObjectSymbol { Value: InstanceValue made }
                when translation.Attributes.TryGetValue((made, attribute.Name), out var set):
                return set is UnreadSymbol failed ? throw new UnreadableException(failed.Reason) : set;
            case ObjectSymbol { Value: InstanceValue instance }:
                var member = instance.Attributes.Find(attribute.Name, [])
                    ?? instance.Type.Bound(attribute.Name, instance)
                    ?? instance.Type.Attributes.Find(attribute.Name, [])
                    ?? throw UnreadableException.Unknown(attribute.DottedName ?? attribute.Name);
                return translation.Values.Of(member);
            case ObjectSymbol { Value: UnknownValue or FunctionValue or ClassValue } known:
                return translation.Values.Of(UnknownValue.FindOrAddAttribute(known.Value, attribute.Name, []));
            case DictionarySymbol { Record: { } record } when record.Attributes.Find(attribute.Name, []) is { } entry:
                return translation.Values.Of(entry);
            case DictionarySymbol { Record: { } namespaces } when !Methods.Has(attribute.Name):
                return translation.Values.Of(UnknownValue.FindOrAddAttribute(namespaces, attribute.Name, []));
            default:
                return new MethodSymbol(target, attribute.Name);
        }
    }

    private Symbol Index(IndexExpression index, Names names)
    {
        var target = Evaluate(index.Target, names);
        if (index.Index is SequenceLiteral)
            throw new UnreadableException("a part of a list is not read");
        var at = Evaluate(index.Index, names);
        if (target is not (GroupSymbol or ObjectSymbol { Value: GroupValue }))
            return Tables.Element(target, at);
        return Groups.Entry(at, names.Find(Outcome.Rate));
    }

    private Symbol Conditional(ConditionalExpression conditional, Names names)
    {
        var condition = Operations.Truth(Evaluate(conditional.Condition, names));
        if (condition.Constant is { } known)
            return Evaluate(known != 0 ? conditional.Then : conditional.Otherwise, names);
        return Operations.If(condition, Evaluate(conditional.Then, names), Evaluate(conditional.Otherwise, names));
    }

    private Symbol Operation(OperationExpression operation, Names names)
    {
        switch (operation.Operator, operation.Operands)
        {
            case ("and" or "or", [var left, var right]):
                return Logical(operation.Operator == "and", Evaluate(left, names), right, names);
            case ("not", [var operand]):
                return Numbers.Not(Operations.Truth(Evaluate(operand, names)));
            case (":=", _):
                throw new UnreadableException("a name that is set within an expression, with ':=', is not read");
            case ("-", [var negated]):
                return Negative(Evaluate(negated, names));
            case ("+", [var same]):
                return Evaluate(same, names);
            // 'a < b < c': the parser leans to the left.
            case (var symbol, [OperationExpression { Operands: [_, var middle] } first, var last])
                when IsComparison(symbol) && IsComparison(first.Operator):
                return Logical(
                    isAnd: true,
                    Operation(first, names),
                    new OperationExpression(operation.At, symbol, middle, last),
                    names
                );
            case (var symbol, [var left, var right]):
                return Operations.Of(symbol, Evaluate(left, names), Evaluate(right, names));
            default:
                throw new UnreadableException($"the operator '{operation.Operator}' is not read");
        }
    }

    private static Symbol Negative(Symbol operand) =>
        Tables.Map((item, _) => Negative(item), operand, NumberSymbol.Of(0))
        ?? Numbers.Negative(Operations.Number(operand, "a number"));

    private static bool IsComparison(string symbol) => symbol is "<" or "<=" or ">" or ">=" or "==" or "!=";

    private Symbol Logical(bool isAnd, Symbol left, Expression right, Names names)
    {
        var first = Operations.Truth(left);
        if (first.Constant is { } known)
            return (known == 0) == isAnd ? left : Evaluate(right, names);
        return Numbers.Logical(isAnd, first, Operations.Truth(Evaluate(right, names)));
    }

    private Symbol Comprehension(ComprehensionExpression comprehension, Names names)
    {
        if (comprehension.IsNested)
            throw new UnreadableException("a comprehension over several lists is not read");
        var items = Evaluate(comprehension.Iterable, names);
        Symbol Item(Symbol item) =>
            Evaluate(comprehension.Element, StatementTranslator.Bind(comprehension.Target, item, names));
        if (comprehension.Conditions.Count == 0 && items is TableSymbol table)
            return new TableSymbol(table.Count, index => Item(table.At(index)), IsArray: false);
        var kept = new List<Symbol>();
        foreach (var item in Tables.Items(items))
        {
            var inner = StatementTranslator.Bind(comprehension.Target, item, names);
            var holds = NumberSymbol.Of(1);
            foreach (var condition in comprehension.Conditions)
                holds = Numbers.Logical(isAnd: true, holds, Operations.Truth(Evaluate(condition, inner)));
            if (holds.Constant == 0)
                continue;
            kept.Add(holds.Constant is null ? new MaybeSymbol(holds, Item(item)) : Item(item));
        }
        return new ListSymbol(kept);
    }
}
