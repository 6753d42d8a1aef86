using Anneal.Interop.Python.Syntax;

namespace Anneal.Interop.Python.Reading;

internal sealed partial class ProgramReader
{
    private void Assign(AssignmentStatement statement)
    {
        var value = Evaluate(statement.Value);
        foreach (var target in statement.Targets)
        {
            var assigned =
                statement.Operator is { } change && !IsRate(target)
                    ? Operation(change, Evaluate(target), value)
                    : value;
            Assign(target, assigned);
        }
    }

    private void Assign(Expression target, Value value)
    {
        switch (target)
        {
            case NameExpression name:
                Name(value, name.Name);
                scope.Assign(name.Name, value, conditions);
                Assigned(target.At, value);
                break;
            case AttributeExpression attribute:
                Name(value, attribute.DottedName ?? attribute.Name);
                var owner = Evaluate(attribute.Target).Members[0];
                if (owner is InstanceValue instance)
                    instance.Attributes.Assign(attribute.Name, value, conditions);
                else
                    owner.SetAttribute(attribute.Name, value);
                Assigned(target.At, value);
                break;
            case SequenceLiteral { Items: var targets }:
                AssignElements(
                    target,
                    value is SequenceValue { Items: var items } && items.Count == targets.Count ? value : null
                );
                break;
            case IndexExpression index when IsRate(target) && OptimizerOf(Evaluate(index.Target)) is { } optimizer:
                Add(new RateSetEvent(target.At, Here, optimizer, value));
                break;
        }
    }

    /// <summary>
    /// Gives each name its part of a value; where the parts are not known, something unknown of that name.
    /// </summary>
    private void AssignElements(Expression target, Value? value)
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

    private void Assigned(SourcePlace at, Value value)
    {
        if (value is ComputedValue or UnknownValue)
            Add(new AssignedEvent(at, Here, value));
    }

    private static void Name(Value value, string name) => (value as ComputedValue)?.Call(name);

    /// <summary>Whether something is the rate of a parameter group: <c>group['lr']</c>.</summary>
    private static bool IsRate(Expression target) =>
        target is IndexExpression { Index: TextLiteral { Text: "lr" or "learning_rate" } };

    private static OptimizerValue? OptimizerOf(Value value) =>
        value.Members.OfType<GroupValue>().FirstOrDefault()?.Optimizer
        ?? (
            value is UnknownValue { Path: var path } && path.Contains("group", StringComparison.Ordinal)
                ? RoleOf(value, _ => true, () => new OptimizerValue(null, [])) as OptimizerValue
                : null
        );
}
