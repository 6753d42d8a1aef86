using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>The schedules of <c>optax.schedules</c>, with their own names, defaults and conventions.</summary>
/// <remarks>
/// JAX computes in float32 unless told otherwise, so optax's own numbers differ from these in about the seventh digit.
/// </remarks>
public static partial class Optax
{
    internal static Framework Framework { get; } =
        new(
            "optax",
            ["optax.schedules"],
            ConstantScheduleDefinition,
            PolynomialScheduleDefinition,
            LinearScheduleDefinition,
            PiecewiseConstantScheduleDefinition,
            ExponentialDecayDefinition,
            CosineDecayScheduleDefinition,
            PiecewiseInterpolateScheduleDefinition,
            LinearOnecycleScheduleDefinition,
            CosineOnecycleScheduleDefinition,
            WarmupConstantScheduleDefinition,
            WarmupCosineDecayScheduleDefinition,
            WarmupExponentialDecayScheduleDefinition,
            JoinSchedulesDefinition,
            SgdrScheduleDefinition
        )
        {
            FunctionModules = ["jnp.", "jax.numpy."],
        };

    private const string SourceFile = "optax, optax/schedules/_schedule.py";

    private static LegacyParameter Required(string name, ParameterKind kind, string description) =>
        new(name, kind, description) { IsRequired = true };

    private static LegacyParameter InitValue => Required("init_value", Kinds.Real, "value at step 0");

    private static LegacyParameter EndValue => Required("end_value", Kinds.Real, "value at the end");

    private static LegacyParameter PeakValue => Required("peak_value", Kinds.Real, "the highest value");

    private static LegacyParameter WarmupSteps =>
        Required("warmup_steps", Kinds.AnyNumber, "length of the warm-up in steps");

    private static LegacyParameter TransitionSteps(string description) =>
        Required("transition_steps", Kinds.AnyNumber, description);

    private static LegacyParameter TransitionBegin(ParameterKind kind) =>
        new("transition_begin", kind, "steps before it begins; a negative number counts as 0") { Default = "0" };

    private static LegacyParameter Exponent =>
        new("exponent", Kinds.AnyNumber, "the power of the cosine's share") { Default = "1" };
}
