using Anneal.Interop.Python.Reading.Trainers;
using Anneal.Interop.Python.Syntax;

namespace Anneal.Interop.Python.Reading;

/// <summary>Gives expressions their values; what they call and assign happens then.</summary>
internal sealed class ExpressionReader
{
    private const int MostItems = 32;

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
            case DictionaryLiteral dictionary:
                return Dictionary(dictionary);
            case SequenceLiteral sequence:
                return new SequenceValue([.. sequence.Items.Select(Evaluate)]);
            case OperationExpression { Operator: ":=", Operands: [var target, var assigned] }:
                var value = Evaluate(assigned);
                Assignments.Assign(target, value);
                return value;
            case OperationExpression { Operator: "or", Operands: [var first, var second] }:
                return Either(Evaluate(first), second);
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

    // 'given or 10' is the one or the other; of what is not given only the other is left.
    private Value Either(Value given, Expression otherwise) =>
        given switch
        {
            LiteralValue { IsNone: true } => Evaluate(otherwise),
            DefaultValue { IsNone: true, Name: var option } => new DefaultValue(Evaluate(otherwise), option),
            _ => Choice(given, given, Evaluate(otherwise)),
        };

    private ComputedValue Other(Expression expression)
    {
        Value[] parts = [.. expression.Children.Select(Evaluate)];
        var making = expression switch
        {
            OperationExpression operation => Making.By(operation.Operator, parts),
            _ => null,
        };
        return new(parts) { Making = making };
    }

    private Value Conditional(ConditionalExpression conditional)
    {
        var asked = new ConditionReader(Evaluate).Read(conditional.Condition);
        // Where it asks which function or class something is, each side calls one that is known.
        if (asked.Equal is not ({ } left, { } right) || !Callables.IsKnown(left) && !Callables.IsKnown(right))
            return Choice(asked.Asked!, Evaluate(conditional.Then), Evaluate(conditional.Otherwise));
        if (asked.AlwaysHolds || asked.NeverHolds)
            return Evaluate(asked.AlwaysHolds ? conditional.Then : conditional.Otherwise);
        var holds = asked with { Branch = state.AddBranch() };
        return new ChoiceValue([
            (Under(holds, conditional.Then), [holds]),
            (Under(holds with { Alternative = 1 }, conditional.Otherwise), []),
        ]);
    }

    private Value Under(Condition condition, Expression expression)
    {
        var outer = state.Here;
        state.Here = outer.Under(condition);
        var value = Evaluate(expression);
        state.Here = outer;
        return value;
    }

    private ChoiceValue Choice(Value asked, Value then, Value otherwise) =>
        new([(then, [new(state.AddBranch(), 0, ConditionKind.Other, Asked: asked)]), (otherwise, [])]);

    /// <summary>An attribute of a value.</summary>
    public Value Attribute(SourcePlace at, Value target, string name)
    {
        if (name is "param_groups" && Roles.SettleOptimizer(target) is { } optimizer)
            return new GroupValue(optimizer);
        if (Wording.ChangesList(name))
            target.ChangeElements();
        if (TrainerSetting(target, name) is { } setting)
            return setting;
        var owner = target.Members[0];
        switch (owner)
        {
            case RecordValue when name == "__dict__":
                return owner;
            case SchedulerValue when name is "last_lr" or "_last_lr":
                return state.AddReading(at, [owner]);
            case SchedulerValue { Optimizer: { } driven } when name == "optimizer":
                return driven;
            // 'advance = scheduler.step': whoever calls it steps the scheduler.
            case SchedulerValue or OptimizerValue when name == "step":
                ProgramState.Share(owner);
                return new ComputedValue([owner]);
            case InstanceValue instance
                when instance.Attributes.Find(name, state.Here.Conditions) is null
                    && instance.Type.Bound(name, instance) is { } property
                    && IsProperty(property.Definition):
                return Calls.CallProperty(property);
            case InstanceValue instance:
                return instance.Attributes.Find(name, state.Here.Conditions)
                    ?? instance.Type.Bound(name, instance)
                    ?? instance.Type.Field(name, state.Here.Conditions)
                    ?? instance.Attributes.FindOrAdd(name, $"self.{name}", state.Here.Conditions);
            case ClassValue type:
                return type.Bound(name, null)
                    ?? type.Field(name, state.Here.Conditions)
                    ?? type.Attributes.FindOrAdd(name, name, state.Here.Conditions);
            case UnknownValue { LastName: "FLAGS" }
                when state.Flags.Attributes.Find(name, state.Here.Conditions) is { } flag:
                return flag;
            default:
                return UnknownValue.FindOrAddAttribute(owner, name, state.Here.Conditions);
        }
    }

    private static bool IsProperty(FunctionStatement method) =>
        method.Decorators.Any(decorator => decorator.LastName is "property" or "cached_property");

    // What a Lightning module asks its trainer, or a loop its accelerator. The trainer may be made later.
    private Value? TrainerSetting(Value target, string name)
    {
        var ofTrainer = target.Path?.EndsWith("trainer", StringComparison.Ordinal) == true;
        return name switch
        {
            "gradient_accumulation_steps" => state.Accumulation,
            "estimated_stepping_batches" => Later(trainer => trainer.Updates()),
            "num_training_batches" => Later(trainer => trainer.Batches ?? TrainerSettings.OpenBatches),
            "max_epochs" when ofTrainer => Later(trainer => trainer.Epochs ?? TrainerSettings.OpenEpochs),
            "max_steps" when ofTrainer => Later(trainer => trainer.MostUpdates),
            _ => null,
        };

        ComputedValue Later(Func<TrainerSettings, Value?> setting) =>
            new([], assumed => setting(state.Lightning)?.Number(assumed));
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
            case SequenceValue { Parts: var items }
                when at.Number(Assumptions.None) is { } number
                    && number == Math.Floor(number)
                    && Math.Abs(number) <= items.Count:
                var place = (int)number < 0 ? items.Count + (int)number : (int)number;
                return place < items.Count ? items[place] : Element();
            case { Members: [RecordValue record] } when at is not { Members: [LiteralValue] } && record.Entries.Any():
                return ChoiceValue.Of(record.Entries.Select(entry => entry.Value));
            case { Members: [RecordValue] } when at is { Members: [LiteralValue { Content: { } key }] }:
                return UnknownValue.FindOrAddAttribute(target.Members[0], key, state.Here.Conditions);
            case UnknownValue or InstanceValue:
                var written = at is LiteralValue literal ? literal.Text : "i";
                return UnknownValue.FindOrAddAttribute(target.Members[0], $"[{written}]", state.Here.Conditions);
            default:
                return Element();
        }

        ComputedValue Element() => new([target, at]) { Making = Making.By("[]", target, at) };
    }

    private Value Dictionary(DictionaryLiteral dictionary)
    {
        // '{name: make(part) for name, part in parts.items()}'.
        if (dictionary.KeysAndValues is [not TextLiteral, ComprehensionExpression computed])
            return Evaluate(computed);
        var values = dictionary.KeysAndValues.Select(Evaluate).ToArray();
        var keys = values.Where((_, i) => i % 2 == 0).Count(key => key is LiteralValue { Content: not null });
        if (keys == 0 && values.Length > 0)
            return new ComputedValue(values) { Making = Making.By("{}", values) };
        var entries = new List<ArgumentValue>();
        for (var i = 0; i + 1 < values.Length; i += 2)
            entries.Add(new((values[i] as LiteralValue)?.Content ?? "*", values[i + 1]));
        var record = RecordValue.Of(new(entries));
        if (2 * keys < values.Length)
            record.ChangeElements(); // some of its keys are not known
        Share(values);
        return record;
    }

    // What is kept by name may be stepped in ways that are not seen.
    private static void Share(IEnumerable<Value> kept)
    {
        foreach (var part in kept.Where(part => part.IsPart))
            ProgramState.Share(part);
    }

    // Of optimizers and schedulers one stands for all.
    private static Iteration? IterationOf(ComprehensionExpression comprehension, Value count, Value element)
    {
        if (element.IsPart)
            return new(comprehension.IsFiltered ? new OpenCount(element) : count, _ => element);
        return comprehension.IsFiltered ? null : new(count);
    }

    private Value Comprehension(ComprehensionExpression comprehension)
    {
        var over = Evaluate(comprehension.Iterable);
        // A list that the source writes out gives a list of as many.
        if (
            !comprehension.IsFiltered
            && over.Chosen(Assumptions.None) is SequenceValue { IsChanged: false, Items: { Count: <= MostItems } items }
        )
        {
            var elements = new List<Value>();
            foreach (var item in items)
            {
                Assignments.AssignElements(comprehension.Target, item);
                elements.Add(Evaluate(comprehension.Element));
            }
            Share(elements);
            return new SequenceValue(elements);
        }
        var iteration = Iteration.Over(over);
        var loop = new CountedLoop(comprehension.At, comprehension.Target, iteration);
        var outer = state.Here;
        if (!LoopSubject.IsOfParts(comprehension.Iterable))
            state.Here = outer.In(loop);
        Assignments.AssignElements(comprehension.Target, iteration.Element(loop));
        var element = Evaluate(comprehension.Element);
        Share([element]);
        state.Here = outer;
        return new ComputedValue([element])
        {
            Iteration = IterationOf(comprehension, iteration.Count, element),
            Making = new("for", Arguments.None) { Written = comprehension, Scope = state.Scope },
        };
    }
}
