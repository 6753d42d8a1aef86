using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class Optax
{
    /// <summary>A straight line up, then constant.</summary>
    /// <param name="initValue">Value at step 0. Finite.</param>
    /// <param name="peakValue">Value from the end of the warm-up on. Finite.</param>
    /// <param name="warmupSteps">Length of the warm-up in steps; at 0 or below the value stays at
    /// <paramref name="initValue"/> for ever.</param>
    /// <returns>The recipe; lowers to <see cref="LinearRamp"/>.</returns>
    /// <exception cref="ArgumentException">An argument is not finite.</exception>
    public static Recipe WarmupConstantSchedule(double initValue, double peakValue, double warmupSteps) =>
        new FrameworkCall("optax.warmup_constant_schedule")
            .With("init_value", initValue)
            .With("peak_value", peakValue)
            .With("warmup_steps", warmupSteps)
            .ToRecipe();

    private static LegacyDefinition WarmupConstantScheduleDefinition =>
        new("warmup_constant_schedule", "A straight line up, then constant.", InitValue, PeakValue, WarmupSteps)
        {
            Formula = "init + (peak - init) * t/warmup_steps, then peak",
            Source = SourceFile,
            Example = "optax.warmup_constant_schedule(init_value=0, peak_value=0.1, warmup_steps=100)",
            Conventions =
                "The first update gets init_value; the peak is reached at update number warmup_steps (from 0). "
                + "warmup_steps <= 0 means init_value for ever, not the peak.",
            LengthOfWith = (arguments, scope) => PartLength.Of(BindWarmupConstant(arguments, scope)),
            BindWith = BindWarmupConstant,
        };

    private static Schedule BindWarmupConstant(CallArguments arguments, BindingScope scope) =>
        Line(
            scope.Value(arguments.Value("init_value")),
            scope.Value(arguments.Value("peak_value")),
            arguments.Number("warmup_steps", 0)
        );
}
