using Anneal.Interop.Python.Syntax;

namespace Anneal.Interop.Python.Reading;

/// <summary>Gives names, attributes and elements their values.</summary>
internal sealed class AssignmentReader(ProgramState state, ExpressionReader expressions)
{
    public void Read(AssignmentStatement statement)
    {
        var value = expressions.Evaluate(statement.Value);
        foreach (var target in statement.Targets)
            Assign(
                target,
                statement.Operator is { } change && !IsRate(target)
                    ? Arithmetic.Of(change, expressions.Evaluate(target), value)
                    : value
            );
    }

    public void Assign(Expression target, Value value)
    {
        if (target is AttributeExpression or IndexExpression && !IsOfOwnObject(target))
            ProgramState.Share(value);
        switch (target)
        {
            case NameExpression name:
                (value as ComputedValue)?.Call(name.Name);
                state.Assign(name.Name, value);
                Note(target.At, value);
                break;
            case AttributeExpression attribute:
                (value as ComputedValue)?.Call(attribute.DottedName ?? attribute.Name);
                var owner = expressions.Evaluate(attribute.Target).Members[0];
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
            case IndexExpression { Index: TextLiteral { Fields: [] } key } index
                when !IsRate(target) && expressions.Evaluate(index.Target).Members[0] is RecordValue record:
                record.Attributes.Assign(key.Text, value, state.Here.Conditions);
                break;
            case IndexExpression index
                when IsRate(target) && Roles.SettleOwner(expressions.Evaluate(index.Target)) is { } optimizer:
                state.Add(target.At, new RateSetEvent(optimizer, value));
                break;
        }
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
            AssignElements(targets[i], parts?[i]);
    }

    /// <summary>Whether something is the rate of a parameter group: <c>group['lr']</c>.</summary>
    public static bool IsRate(Expression target) =>
        target is IndexExpression { Index: TextLiteral { Text: "lr" or "learning_rate" } };

    // An object that this source makes and uses shows what is done with what it keeps.
    private bool IsOfOwnObject(Expression target) =>
        target is AttributeExpression { Target: NameExpression { Name: "self" } owner }
        && !state.Calls.IsFromOutside
        && expressions.Evaluate(owner).Members[0] is InstanceValue;

    private void Note(SourcePlace at, Value value)
    {
        if (value is ComputedValue or UnknownValue)
            state.Add(at, new AssignedEvent(value));
    }
}
