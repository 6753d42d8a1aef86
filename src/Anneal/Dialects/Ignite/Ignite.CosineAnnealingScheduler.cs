using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class Ignite
{
    /// <summary>Half a cosine from the start value to the end value in every cycle.</summary>
    /// <param name="startValue">Value at the start of a cycle. Finite.</param>
    /// <param name="endValue">Value at the end of a cycle. Finite.</param>
    /// <param name="cycleSize">Steps in the first cycle. At least 2.</param>
    /// <param name="cycleMult">Ratio of each cycle's length to the one before, truncated to whole steps each time.
    /// Default 1.</param>
    /// <param name="startValueMult">Ratio of each start value to the one before. Default 1.</param>
    /// <param name="endValueMult">Ratio of each end value to the one before. Default 1.</param>
    /// <param name="warmupDuration">Steps from a cycle's end in a straight line to the next one's start. Default
    /// 0.</param>
    /// <param name="paramGroupIndex">The one group that is scheduled. Default: all.</param>
    /// <returns>The recipe; lowers to <see cref="CosineRestarts"/> where all cycles are alike.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe CosineAnnealingScheduler(
        double startValue,
        double endValue,
        long cycleSize,
        double cycleMult = 1,
        double startValueMult = 1,
        double endValueMult = 1,
        long warmupDuration = 0,
        long? paramGroupIndex = null
    ) =>
        Cyclical(
                "ignite.CosineAnnealingScheduler",
                startValue,
                endValue,
                cycleSize,
                cycleMult,
                startValueMult,
                endValueMult,
                warmupDuration,
                paramGroupIndex
            )
            .ToRecipe();

    private static LegacyDefinition CosineAnnealingDefinition =>
        new(
            "CosineAnnealingScheduler",
            "Half a cosine from the start value to the end value in every cycle.",
            CyclicalParameters
        )
        {
            Formula = "start + (end - start)/2 * (1 - cos(pi * t/cycle_size))",
            Example = "ignite.CosineAnnealingScheduler(start_value=0.1, end_value=0.001, cycle_size=100)",
            Source = Source,
            Conventions = CycleConventions,
            CheckWith = CheckCycles,
            BindWith = (arguments, scope) =>
                ForGroup(arguments, scope, () =>
                    AreAlike(arguments)
                        ? new CosineRestarts(
                            Value(arguments, scope, "start_value"),
                            Value(arguments, scope, "end_value"),
                            Math.Truncate(arguments.Number("cycle_size", 2))
                        )
                        : Cycles(arguments, scope, IgniteCycleShape.Cosine)
                ),
        };
}
