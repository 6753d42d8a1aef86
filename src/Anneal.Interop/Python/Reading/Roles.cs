using Anneal.Interop.Python.Syntax;

namespace Anneal.Interop.Python.Reading;

/// <summary>
/// Settles what a value is whose making the source does not show: it takes the role that its name or its use says, and
/// keeps it.
/// </summary>
internal static class Roles
{
    /// <summary>The optimizer that a value is, or becomes, because it is used as one.</summary>
    public static OptimizerValue? SettleOptimizer(Value value) =>
        value.Members.OfType<OptimizerValue>().FirstOrDefault()
        ?? Settle(value, _ => true, MakeOptimizer) as OptimizerValue;

    /// <summary>The optimizers that a value may be, by its own making or by its name.</summary>
    public static OptimizerValue[] SettleOptimizers(Value value)
    {
        Settle(
            value,
            opaque => opaque.SetsGradientsToZero || opaque.Path is { } path && Wording.IsOptimizer(path),
            MakeOptimizer
        );
        return [.. value.Members.OfType<OptimizerValue>()];
    }

    /// <summary>The schedulers that a value may be, by its own making or by its name.</summary>
    public static SchedulerValue[] SettleSchedulers(SourcePlace at, Value value)
    {
        Settle(
            value,
            opaque => opaque.Path is { } path && Wording.IsScheduler(path),
            () => new SchedulerValue { At = at, Name = value.Path! }
        );
        return [.. value.Members.OfType<SchedulerValue>()];
    }

    /// <summary>The optimizer whose parameter group a value is, or becomes, because its rate is used.</summary>
    public static OptimizerValue? SettleOwner(Value value)
    {
        if (value.Members.OfType<GroupValue>().FirstOrDefault() is { } group)
            return group.Optimizer;
        return value is UnknownValue { Path: var path } && path.Contains("group", StringComparison.Ordinal)
            ? SettleOptimizer(value)
            : null;
    }

    /// <summary>Whether a value is a number, and no object that is the same wherever it stands.</summary>
    public static bool IsNumber(Value value) =>
        value is ComputedValue or ChoiceValue
        && value.Members.All(member =>
            member is ComputedValue { Role: null } or CarriedValue or LoopVariable
            || member is LiteralValue { IsNone: false }
        );

    /// <summary>The Keras optimizer whose rate an attribute is; null where it is none.</summary>
    public static OptimizerValue? FindOptimizer(AttributeExpression rate, Value owner)
    {
        var optimizer =
            owner as OptimizerValue
            ?? (rate.Target.LastName is { } name && Wording.IsOptimizer(name) ? SettleOptimizer(owner) : null);
        // PyTorch's optimizers have no such attribute.
        return optimizer is { Models.Count: 0 } ? optimizer : null;
    }

    private static OptimizerValue MakeOptimizer() => new(null, Arguments.None);

    private static Value? Settle(Value value, Func<OpaqueValue, bool> fits, Func<Value> make)
    {
        if (value is not OpaqueValue opaque)
            return null;
        if (opaque.Role is null && fits(opaque))
            opaque.Role = make();
        return opaque.Role;
    }
}
