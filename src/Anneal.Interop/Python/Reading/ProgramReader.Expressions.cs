using Anneal.Interop.Python.Syntax;

namespace Anneal.Interop.Python.Reading;

internal sealed partial class ProgramReader
{
    private Value Evaluate(Expression expression)
    {
        switch (expression)
        {
            case NameExpression { Name: "None" or "True" or "False" } word:
                return new LiteralValue(word.Name);
            case NameExpression name:
                return scope.FindOrAdd(name.Name, name.Name, conditions);
            case NumberLiteral number:
                return LiteralValue.Of(number.Value);
            case TextLiteral { Fields: [] } text:
                return LiteralValue.OfString(text.Text);
            case LambdaExpression lambda:
                return new LiteralValue(lambda.Text);
            case AttributeExpression attribute:
                return Attribute(attribute.At, Evaluate(attribute.Target), attribute.Name);
            case IndexExpression index:
                return Index(index);
            case CallExpression call:
                return Call(call);
            case SequenceLiteral sequence:
                return new SequenceValue([.. sequence.Items.Select(Evaluate)]);
            case OperationExpression { Operator: ":=", Operands: [var target, var assigned] }:
                var value = Evaluate(assigned);
                Assign(target, value);
                return value;
            case OperationExpression { Operands: [var left, var right] } operation:
                return Operation(operation.Operator, Evaluate(left), Evaluate(right));
            case OperationExpression { Operator: "-", Operands: [var negated] }:
                var inner = Evaluate(negated);
                return inner is LiteralValue && inner.Number(Assumptions.None) is { } literal
                    ? LiteralValue.Of(-literal)
                    : new ComputedValue([inner], assumed => -inner.Number(assumed));
            case ConditionalExpression conditional:
                Evaluate(conditional.Condition);
                return new ChoiceValue([Evaluate(conditional.Then), Evaluate(conditional.Otherwise)]);
            case ComprehensionExpression comprehension:
                return Comprehension(comprehension);
            default:
                return new ComputedValue([.. expression.Children.Select(Evaluate)]);
        }
    }

    private Value Attribute(SourcePlace at, Value target, string name)
    {
        if (name is "param_groups" && AsOptimizer(target) is { } optimizer)
            return new GroupValue(optimizer);
        var owner = target.Members[0];
        switch (owner)
        {
            case SchedulerValue when name is "last_lr" or "_last_lr":
                return Read(at, [owner]);
            case SchedulerValue { Optimizer: { } driven } when name == "optimizer":
                return driven;
            case InstanceValue instance:
                return instance.Attributes.Find(name, conditions)
                    ?? (
                        instance.Type.Method(name) is { } method
                            ? new FunctionValue(method, instance.Type.Scope, instance)
                            : instance.Attributes.FindOrAdd(name, $"self.{name}", conditions)
                    );
            case ClassValue type when type.Method(name) is { } unbound:
                return new FunctionValue(unbound, type.Scope);
            default:
                return owner.Attribute(name);
        }
    }

    private Value Index(IndexExpression index)
    {
        var target = Evaluate(index.Target);
        if (IsRate(index) && OptimizerOf(target) is { } optimizer)
            return Read(index.At, [optimizer]);
        var at = Evaluate(index.Index);
        switch (target)
        {
            case GroupValue:
                return target;
            case SequenceValue { Items: var items }
                when at.Number(Assumptions.None) is { } number
                    && number == Math.Floor(number)
                    && Math.Abs(number) <= items.Count:
                var place = (int)number < 0 ? items.Count + (int)number : (int)number;
                return place < items.Count ? items[place] : new ComputedValue([target]);
            case UnknownValue or InstanceValue:
                return target.Members[0].Attribute($"[{(at is LiteralValue literal ? literal.Text : "i")}]");
            default:
                return new ComputedValue([target, at]);
        }
    }

    private ComputedValue Comprehension(ComprehensionExpression comprehension)
    {
        var iteration = Iteration.Over(Evaluate(comprehension.Iterable));
        var loop = new Loop(comprehension.At, NamesIn(comprehension.Target), iteration.Count, iteration.First);
        var outer = (loops, lostSince);
        if (!GoesOverParts(comprehension.Iterable))
            loops = [.. loops, loop];
        AssignElements(comprehension.Target, iteration.Element(loop));
        var element = Evaluate(comprehension.Element);
        (loops, lostSince) = outer;
        return new([element])
        {
            Iteration = comprehension.IsFiltered ? null : new Iteration(iteration.Count, _ => null),
        };
    }

    private RateValue Read(SourcePlace at, IReadOnlyList<Value> owners)
    {
        var read = new RateReadEvent(at, Here, owners) { Order = events.Count };
        events.Add(read);
        return new(read);
    }

    private static ComputedValue Operation(string symbol, Value left, Value right) =>
        new([left, right], assumed => Compute(symbol, left.Number(assumed), right.Number(assumed)))
        {
            SaysPosition = symbol switch
            {
                "+" or "-" or "*" => left.IsPosition || right.IsPosition,
                "/" or "//" or "%" => left.IsPosition,
                _ => false,
            },
            SaysCount = symbol switch
            {
                "+" or "-" => left.IsCount || right.IsCount,
                "*" => left.IsCount && IsWhole(right) || right.IsCount && IsWhole(left),
                "%" => left.IsCount,
                _ => false,
            },
            IsNext =
                symbol == "+"
                && (
                    left.IsCount && right.Number(Assumptions.None) >= 1
                    || right.IsCount && left.Number(Assumptions.None) >= 1
                ),
        };

    // What the source does not say, such as len(loader), is a number of something here.
    private static bool IsWhole(Value factor) =>
        factor.Number(Assumptions.None) is not { } number || number == Math.Floor(number);

    private static double? Compute(string symbol, double? left, double? right) =>
        symbol switch
        {
            "+" => left + right,
            "-" => left - right,
            "*" => left * right,
            "/" when right != 0 => left / right,
            "//" when right != 0 => left / right is { } quotient ? Math.Floor(quotient) : null,
            "%" when right > 0 => left - right * (left / right is { } quotient ? Math.Floor(quotient) : null),
            "**" => left is { } number && right is { } power ? Math.Pow(number, power) : null,
            _ => null,
        };
}
