using Anneal.Interop.Python.Reading.Trainers;
using Anneal.Interop.Python.Syntax;

namespace Anneal.Interop.Python.Reading;

/// <summary>Tells what the condition of a branch asks.</summary>
/// <param name="evaluate">Gives an expression's value.</param>
internal sealed class ConditionReader(Func<Expression, Value> evaluate)
{
    /// <summary>The condition, as that of the first branch where it holds.</summary>
    public Condition Read(Expression condition)
    {
        var operations = condition.Nested.OfType<OperationExpression>().ToArray();
        var remainders = operations.Where(operation => operation.Operator == "%");
        if (
            condition is OperationExpression { Operator: "==" or "is", Operands: [var left, var right] } operation
            && right is not NameExpression { Name: "None" }
            && !remainders.Any()
        )
        {
            var (asked, wanted) = (evaluate(left), evaluate(right));
            var isProgress = IsProgress(asked) && asked is not ColumnValue || wanted.Traits.Moves;
            return Of(
                isProgress ? ConditionKind.Progress : ConditionKind.Other,
                Arithmetic.Of(operation.Operator, asked, wanted)
            ) with
            {
                Equal = (asked, wanted),
            };
        }
        var value = evaluate(condition);
        if (remainders.FirstOrDefault(operation => operation.Operands.Count == 2) is { } remainder)
            return Of(ConditionKind.Periodic, value) with { Period = evaluate(remainder.Operands[1]) };
        if (condition.Nested.Any(part => part.LastName == "is_last_batch"))
            return Of(ConditionKind.Periodic, value) with { Period = TrainerSettings.OpenBatches };
        if (
            IsProgress(value) && !condition.Nested.All(AsksForObject)
            || operations.Any(operation => operation.Operator is "<" or ">" or "<=" or ">=")
        )
            return Of(ConditionKind.Progress, value);
        return Of(condition.Nested.All(AsksForObject) ? ConditionKind.Existence : ConditionKind.Other, value);
    }

    private static Condition Of(ConditionKind kind, Value asked) => new(Branch: 0, Alternative: 0, kind, Asked: asked);

    private static bool IsProgress(Value asked) => asked.Traits.Moves || asked.Traits.Loops.Count > 0;

    private bool AsksForObject(Expression part)
    {
        switch (part)
        {
            case OperationExpression { Operator: "not" or "is" or "is not" or "and" or "or" or "!=" }:
            case NameExpression { Name: "None" or "self" }:
                return true;
            case NameExpression or AttributeExpression:
                return evaluate(part).Members.Any(member => member is SchedulerValue or OptimizerValue)
                    || part.DottedName is { } name && Wording.IsScheduler(name);
            default:
                return false;
        }
    }
}
