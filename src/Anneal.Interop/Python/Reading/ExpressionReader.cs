using Anneal.Interop.Python.Syntax;

namespace Anneal.Interop.Python.Reading;

/// <summary>Gives expressions their values; what they call and assign happens then.</summary>
internal sealed class ExpressionReader
{
    private readonly ProgramState state;

    public ExpressionReader(ProgramState state)
    {
        this.state = state;
        Assignments = new(state, this);
        Statements = new(state, this);
        Calls = new(state, this);
    }

    public AssignmentReader Assignments { get; }

    public StatementReader Statements { get; }

    public CallReader Calls { get; }

    public Value Evaluate(Expression expression)
    {
        switch (expression)
        {
            case NameExpression { Name: "None" or "True" or "False" } word:
                return new LiteralValue(word.Name);
            case NameExpression name:
                return state.Scope.FindOrAdd(name.Name, name.Name, state.Here.Conditions);
            case NumberLiteral number:
                return LiteralValue.Of(number.Value);
            case TextLiteral { Fields: [] } text:
                return LiteralValue.OfString(text.Text);
            case LambdaExpression lambda:
                return new FunctionValue(lambda.Function, state.Scope);
            case AttributeExpression attribute:
                return Attribute(attribute.At, Evaluate(attribute.Target), attribute.Name);
            case IndexExpression index:
                return Index(index);
            case CallExpression call:
                return Calls.Read(call);
            case SequenceLiteral sequence:
                return new SequenceValue([.. sequence.Items.Select(Evaluate)]);
            case OperationExpression { Operator: ":=", Operands: [var target, var assigned] }:
                var value = Evaluate(assigned);
                Assignments.Assign(target, value);
                return value;
            case OperationExpression { Operands: [var left, var right] } operation:
                return Arithmetic.Of(operation.Operator, Evaluate(left), Evaluate(right));
            case OperationExpression { Operator: "-", Operands: [var negated] }:
                return Arithmetic.Negative(Evaluate(negated));
            case ConditionalExpression conditional:
                return Conditional(conditional);
            case ComprehensionExpression comprehension:
                return Comprehension(comprehension);
            default:
                return Other(expression);
        }
    }

    private ComputedValue Other(Expression expression)
    {
        Value[] parts = [.. expression.Children.Select(Evaluate)];
        var making = expression switch
        {
            DictionaryLiteral => Making.By("{}", parts),
            OperationExpression operation => Making.By(operation.Operator, parts),
            _ => null,
        };
        return new(parts) { Making = making };
    }

    private ChoiceValue Conditional(ConditionalExpression conditional)
    {
        var asked = Evaluate(conditional.Condition);
        var (then, otherwise) = (Evaluate(conditional.Then), Evaluate(conditional.Otherwise));
        return new([then, otherwise])
        {
            Alternatives =
            [
                (then, [new(state.AddBranch(), 0, ConditionKind.Other, Asked: asked)]),
                (otherwise, []),
            ],
        };
    }

    /// <summary>An attribute of a value.</summary>
    public Value Attribute(SourcePlace at, Value target, string name)
    {
        if (name is "param_groups" && Roles.SettleOptimizer(target) is { } optimizer)
            return new GroupValue(optimizer);
        var owner = target.Members[0];
        switch (owner)
        {
            case SchedulerValue when name is "last_lr" or "_last_lr":
                return state.AddReading(at, [owner]);
            case SchedulerValue { Optimizer: { } driven } when name == "optimizer":
                return driven;
            case InstanceValue instance:
                return instance.Attributes.Find(name, state.Here.Conditions)
                    ?? instance.Type.Bound(name, instance)
                    ?? instance.Attributes.FindOrAdd(name, $"self.{name}", state.Here.Conditions);
            case ClassValue type when type.Bound(name, null) is { } unbound:
                return unbound;
            default:
                return UnknownValue.FindOrAddAttribute(owner, name);
        }
    }

    private Value Index(IndexExpression index)
    {
        var target = Evaluate(index.Target);
        if (AssignmentReader.IsRate(index) && Roles.SettleOwner(target) is { } optimizer)
            return state.AddReading(index.At, [optimizer]);
        var at = Evaluate(index.Index);
        switch (target)
        {
            case GroupValue when index.Index is not TextLiteral { Text: not "params" }:
                return target;
            case SequenceValue { Items: var items }
                when at.Number(Assumptions.None) is { } number
                    && number == Math.Floor(number)
                    && Math.Abs(number) <= items.Count:
                var place = (int)number < 0 ? items.Count + (int)number : (int)number;
                return place < items.Count ? items[place] : Element();
            case UnknownValue or InstanceValue:
                var written = at is LiteralValue literal ? literal.Text : "i";
                return UnknownValue.FindOrAddAttribute(target.Members[0], $"[{written}]");
            default:
                return Element();
        }

        ComputedValue Element() => new([target, at]) { Making = Making.By("[]", target, at) };
    }

    private ComputedValue Comprehension(ComprehensionExpression comprehension)
    {
        var iteration = Iteration.Over(Evaluate(comprehension.Iterable));
        var loop = new CountedLoop(comprehension.At, comprehension.Target, iteration);
        var outer = state.Here;
        if (!LoopSubject.IsOfParts(comprehension.Iterable))
            state.Here = outer.In(loop);
        Assignments.AssignElements(comprehension.Target, iteration.Element(loop));
        var element = Evaluate(comprehension.Element);
        state.Here = outer;
        return new([element])
        {
            Iteration = comprehension.IsFiltered ? null : new(iteration.Count),
            Making = new("for", Arguments.None) { Written = comprehension, Scope = state.Scope },
        };
    }
}
