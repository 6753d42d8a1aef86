using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>The schedules of <c>optax.schedules</c>.</summary>
internal static class OptaxFramework
{
    public static Framework Instance { get; } =
        new("optax", ["optax.schedules"], () =>
            [
                new OptaxConstantSchedule(),
                new OptaxPolynomialSchedule(),
                new OptaxLinearSchedule(),
                new OptaxPiecewiseConstantSchedule(),
                new OptaxExponentialDecay(),
                new OptaxCosineDecaySchedule(),
                new OptaxPiecewiseInterpolateSchedule(),
                new OptaxLinearOnecycleSchedule(),
                new OptaxCosineOnecycleSchedule(),
                new OptaxWarmupConstantSchedule(),
                new OptaxWarmupCosineDecaySchedule(),
                new OptaxWarmupExponentialDecaySchedule(),
                new OptaxJoinSchedules(),
                new OptaxSgdrSchedule(),
            ]
        )
        {
            NameForm = name => name.Contains('_'),
            FunctionModules = ["jnp.", "jax.numpy."],
        };
}
