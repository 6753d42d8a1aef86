namespace Anneal.Interop.Python.Reading;

internal sealed partial class ProgramReader
{
    /// <summary>The optimizer that a value is, or turns out to be by what is done with it.</summary>
    private static OptimizerValue? AsOptimizer(Value value) =>
        value.Members.OfType<OptimizerValue>().FirstOrDefault()
        ?? RoleOf(value, _ => true, () => new OptimizerValue(null, [])) as OptimizerValue;

    /// <summary>The optimizers that a value may be, by its own making or by its name.</summary>
    private static OptimizerValue[] OptimizersIn(Value value)
    {
        RoleOf(
            value,
            opaque => opaque.SetsGradientsToZero || opaque.Path is { } path && Wording.IsOptimizer(path),
            () => new OptimizerValue(null, [])
        );
        return [.. value.Members.OfType<OptimizerValue>()];
    }

    /// <summary>The schedulers that a value may be, by its own making or by its name.</summary>
    private static SchedulerValue[] SchedulersIn(SourcePlace at, Value value)
    {
        RoleOf(
            value,
            opaque => opaque.Path is { } path && Wording.IsScheduler(path),
            () => new SchedulerValue { At = at, Name = value.Path! }
        );
        return [.. value.Members.OfType<SchedulerValue>()];
    }

    private static Value? RoleOf(Value value, Func<OpaqueValue, bool> fits, Func<Value> make) =>
        value is not OpaqueValue opaque ? null : opaque.Role ?? (fits(opaque) ? opaque.Role = make() : null);
}
