using Anneal.Interop.Python.Syntax;

namespace Anneal.Interop.Python.Reading;

/// <summary>Gives names, attributes and elements their values.</summary>
internal sealed class AssignmentReader(ProgramState state, ExpressionReader expressions)
{
    private readonly Dictionary<ClassValue, IReadOnlyDictionary<string, LoopChange>> changes = [];

    public void Read(AssignmentStatement statement)
    {
        var value = expressions.Evaluate(statement.Value);
        foreach (var target in statement.Targets)
        {
            var change = statement.Operator;
            if (change is null || OwnerOf(target) is not null)
                Assign(target, value, change);
            else
                Assign(target, Changed(statement, target, Arithmetic.Of(change, expressions.Evaluate(target), value)));
        }
    }

    /// <summary>Gives a name, an attribute or an element a value.</summary>
    /// <param name="target">What takes it.</param>
    /// <param name="value">The value.</param>
    /// <param name="change">Of a rate how the present one is changed.</param>
    public void Assign(Expression target, Value value, string? change = null)
    {
        if (target is AttributeExpression or IndexExpression && !IsOfOwnObject(target))
            ProgramState.Share(value);
        switch (target)
        {
            case NameExpression name:
                (value as ComputedValue)?.Call(name.Name);
                state.Assign(name.Name, value);
                if (Wording.CountsProcesses(name.Name) && value.Number(Assumptions.None) > 1)
                    state.Processes ??= value;
                Note(target.At, value);
                break;
            case AttributeExpression attribute:
                (value as ComputedValue)?.Call(attribute.DottedName ?? attribute.Name);
                var owner = expressions.Evaluate(attribute.Target).Members[0];
                if (attribute.Name is "lr" or "learning_rate" && Roles.FindOptimizer(attribute, owner) is { } driven)
                    SetRate(target.At, driven, value, change: null);
                if (owner is InstanceValue instance)
                    value = Counted(target.At, instance, attribute.Name, value);
                if (owner is SchedulerValue moved && attribute.Name == "last_epoch")
                    state.Add(target.At, new PositionSetEvent(moved));
                // Where only a branch says something else, it is what it was elsewhere.
                if (owner is not InstanceValue && state.Here.Conditions.Count > 0)
                    UnknownValue.FindOrAddAttribute(owner, attribute.Name, []);
                owner.Attributes.Assign(attribute.Name, value, state.Here.Conditions);
                Note(target.At, value);
                break;
            case SequenceLiteral:
                AssignElements(target, value);
                break;
            case IndexExpression element:
                AssignElement(element, value, change);
                break;
        }
    }

    private void AssignElement(IndexExpression element, Value value, string? change)
    {
        var owner = expressions.Evaluate(element.Target);
        if (IsRate(element) && Roles.SettleOwner(owner) is { } optimizer)
        {
            SetRate(element.At, optimizer, value, change);
            return;
        }
        if (element.Index is TextLiteral { Fields: [] } key && owner.Members[0] is RecordValue record)
        {
            record.Attributes.Assign(key.Text, value, state.Here.Conditions);
            if (state.Here.Loops.Count == 0)
                return;
        }
        owner.ChangeElements();
    }

    /// <summary>
    /// Gives each name its part of a value; where the parts are not known, something unknown of that name.
    /// </summary>
    public void AssignElements(Expression target, Value? value)
    {
        if (target is not SequenceLiteral { Items: var targets })
        {
            Assign(target, value ?? new UnknownValue(target.DottedName ?? "element"));
            return;
        }
        var parts = value is SequenceValue { Items: var items } && items.Count == targets.Count ? items : null;
        for (var i = 0; i < targets.Count; i++)
            AssignElements(targets[i], parts is null ? PartOf(value, targets[i]) : parts[i]);
    }

    // 'scheduler, epochs = create_scheduler(args, optimizer)': what is called a scheduler is the one that is made.
    private static SchedulerValue? PartOf(Value? value, Expression target) =>
        value is SchedulerValue made && target.DottedName is { } name && Wording.IsScheduler(name) ? made : null;

    /// <summary>Whether something is the rate of a parameter group: <c>group['lr']</c>.</summary>
    public static bool IsRate(Expression target) =>
        target is IndexExpression { Index: TextLiteral { Text: "lr" or "learning_rate" } };

    // The optimizer whose rate is assigned to; null where it is something else.
    private OptimizerValue? OwnerOf(Expression target) =>
        target is IndexExpression index && IsRate(index) ? Roles.SettleOwner(expressions.Evaluate(index.Target)) : null;

    /// <summary>Notes that a rate is set by hand.</summary>
    public void SetRate(SourcePlace at, OptimizerValue optimizer, Value rate, string? change) =>
        state.Add(at, new RateSetEvent(optimizer, rate, change, [.. state.Calls.Frames]));

    /// <summary>Notes a rate that a call sets, as Keras does it.</summary>
    public void ReadCall(CallExpression call, Arguments arguments)
    {
        var (rate, value) = call switch
        {
            { Callee: AttributeExpression { Name: "assign", Target: AttributeExpression assigned } } => (assigned, 0),
            { Callee.LastName: "set_value", Arguments: [{ Value: AttributeExpression set }, _] } => (set, 1),
            _ => default,
        };
        if (
            rate is { Name: "lr" or "learning_rate" }
            && arguments.Count > value
            && Roles.FindOptimizer(rate, expressions.Evaluate(rate.Target).Members[0]) is { } optimizer
        )
            SetRate(call.At, optimizer, arguments.Values[value], change: null);
    }

    // What a pass changes of an object is another number in the next pass.
    private Value Changed(AssignmentStatement statement, Expression target, Value value) =>
        target is not NameExpression
        && state.Here.Innermost is { } loop
        && value.Number(Assumptions.None.Alone) is not null
            ? new CarriedValue(value, loop, new(statement.At, loop.At, null))
            : value;

    // What methods change is no longer the number that it was.
    private Value Counted(SourcePlace at, InstanceValue instance, string attribute, Value value)
    {
        if (!changes.TryGetValue(instance.Type, out var changed))
            changes[instance.Type] = changed = LoopChanges.Of(instance.Type.Definition);
        if (!changed.TryGetValue($"self.{attribute}", out var change) || !CarriedValue.MayBe(value))
            return value;
        if (change.IsReplaced && (value is not LiteralValue { Text: "True" or "False" } || change.At.Line == at.Line))
            return instance.Attributes.Find(attribute, []) as CarriedValue ?? value;
        return instance.Attributes.Find(attribute, []) as CarriedValue ?? new CarriedValue(value, null, change);
    }

    // An object that this source makes and uses shows what is done with what it keeps.
    private bool IsOfOwnObject(Expression target) =>
        target is AttributeExpression { IsPrivate: true }
        || target is AttributeExpression { Target: NameExpression { Name: "self" } owner }
            && !state.Calls.IsFromOutside
            && expressions.Evaluate(owner).Members[0] is InstanceValue;

    private void Note(SourcePlace at, Value value)
    {
        if (value is ComputedValue or UnknownValue)
            state.Add(at, new AssignedEvent(value));
    }
}
