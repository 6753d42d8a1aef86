using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class Ignite
{
    /// <summary>A straight line to the end value and back again in every cycle.</summary>
    /// <param name="startValue">Value at the start of a cycle. Finite.</param>
    /// <param name="endValue">Value in the middle of a cycle, or at its end where <paramref name="monotonic"/>.
    /// Finite.</param>
    /// <param name="cycleSize">Steps in the first cycle. At least 2.</param>
    /// <param name="cycleMult">Ratio of each cycle's length to the one before, truncated to whole steps each time.
    /// Default 1.</param>
    /// <param name="startValueMult">Ratio of each start value to the one before. Default 1.</param>
    /// <param name="endValueMult">Ratio of each end value to the one before. Default 1.</param>
    /// <param name="warmupDuration">Steps from a cycle's end back to the next one's start; only where
    /// <paramref name="monotonic"/>. Default 0.</param>
    /// <param name="monotonic">Whether a cycle goes one way only. Default false.</param>
    /// <param name="paramGroupIndex">The one group that is scheduled. Default: all.</param>
    /// <returns>The recipe; lowers to <see cref="CyclicRate"/> where all cycles are alike and even.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe LinearCyclicalScheduler(
        double startValue,
        double endValue,
        long cycleSize,
        double cycleMult = 1,
        double startValueMult = 1,
        double endValueMult = 1,
        long warmupDuration = 0,
        bool monotonic = false,
        long? paramGroupIndex = null
    ) =>
        Cyclical(
                "ignite.LinearCyclicalScheduler",
                startValue,
                endValue,
                cycleSize,
                cycleMult,
                startValueMult,
                endValueMult,
                warmupDuration,
                paramGroupIndex
            )
            .With("monotonic", monotonic)
            .ToRecipe();

    private static LegacyDefinition LinearCyclicalDefinition =>
        new(
            "LinearCyclicalScheduler",
            "A straight line to the end value and back again in every cycle.",
            [
                .. CyclicalParameters,
                new LegacyParameter("monotonic", Kinds.Boolean, "whether a cycle goes one way only")
                {
                    Default = "False",
                    IsKeywordOnly = true,
                },
            ]
        )
        {
            Formula =
                "end + (start - end) * abs(t/cycle_size - 1/2) * 2; monotonic: start + (end - start) * t/cycle_size",
            Example = "ignite.LinearCyclicalScheduler(start_value=0.001, end_value=0.1, cycle_size=100)",
            Source = Source,
            Conventions = CycleConventions,
            CheckWith = arguments =>
                CheckCycles(arguments)
                ?? (
                    arguments.Number("warmup_duration", 0) > 0 && !arguments.Flag("monotonic", false)
                        ? "'warmup_duration' must be 0 unless 'monotonic' is True."
                        : null
                ),
            BindWith = (arguments, scope) => ForGroup(arguments, scope, () =>
                {
                    var size = Math.Truncate(arguments.Number("cycle_size", 2));
                    return AreAlike(arguments) && !arguments.Flag("monotonic", false) && size % 2 == 0
                        ? new CyclicRate(
                            Value(arguments, scope, "start_value"),
                            Value(arguments, scope, "end_value"),
                            (long)size / 2,
                            (long)size / 2
                        )
                        : Cycles(
                            arguments,
                            scope,
                            arguments.Flag("monotonic", false) ? IgniteCycleShape.Line : IgniteCycleShape.Triangle
                        );
                }),
        };
}
