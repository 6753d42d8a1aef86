using Anneal.Language;

namespace Anneal.Dialects;

public static partial class Ignite
{
    private const string CycleConventions =
        "The first update gets start_value; the step at which a cycle ends is already the next one's start. Lengths "
        + "are truncated from cycle to cycle; where they shrink to 0 the schedule has no value. The group's own rate "
        + "is overwritten.";

    private static LegacyParameter[] CyclicalParameters =>
        [
            Optimizer,
            ParameterName,
            new("start_value", Kinds.Real, "value at the start of a cycle") { IsRequired = true },
            new("end_value", Kinds.Real, "value at the other end of the way") { IsRequired = true },
            new("cycle_size", Kinds.AnyNumber, "steps in the first cycle, at least 2") { IsRequired = true },
            new("cycle_mult", Kinds.AnyNumber, "ratio of each cycle's length to the one before") { Default = "1.0" },
            new("start_value_mult", Kinds.AnyNumber, "ratio of each start value to the one before") { Default = "1.0" },
            new("end_value_mult", Kinds.AnyNumber, "ratio of each end value to the one before") { Default = "1.0" },
            new(
                "warmup_duration",
                Kinds.Number("a whole number that is at least 0", number =>
                    number >= 0 && number == Math.Floor(number)
                ),
                "steps from a cycle's end to the next one's start"
            )
            {
                Default = "0",
            },
            SaveHistory,
            GroupIndex,
        ];

    private static FrameworkCall Cyclical(
        string name,
        double startValue,
        double endValue,
        long cycleSize,
        double cycleMult,
        double startValueMult,
        double endValueMult,
        long warmupDuration,
        long? paramGroupIndex
    ) =>
        new FrameworkCall(name)
            .With("start_value", startValue)
            .With("end_value", endValue)
            .With("cycle_size", cycleSize)
            .With("cycle_mult", cycleMult)
            .With("start_value_mult", startValueMult)
            .With("end_value_mult", endValueMult)
            .With("warmup_duration", warmupDuration)
            .With("param_group_index", paramGroupIndex);

    private static string? CheckCycles(CallArguments arguments) =>
        arguments.Violation("cycle_size", "at least 2", size => Math.Truncate(size) >= 2);

    private static bool AreAlike(CallArguments arguments) =>
        arguments.Number("cycle_mult", 1) == 1
        && arguments.Number("start_value_mult", 1) == 1
        && arguments.Number("end_value_mult", 1) == 1
        && arguments.Number("warmup_duration", 0) == 0;

    private static IgniteCycles Cycles(CallArguments arguments, BindingScope scope, IgniteCycleShape shape) =>
        new(
            Value(arguments, scope, "start_value"),
            Value(arguments, scope, "end_value"),
            arguments.Number("start_value_mult", 1),
            arguments.Number("end_value_mult", 1),
            new(
                Math.Truncate(arguments.Number("cycle_size", 2)),
                arguments.Number("warmup_duration", 0),
                arguments.Number("cycle_mult", 1)
            ),
            shape
        );

    private static double Value(CallArguments arguments, BindingScope scope, string name) =>
        scope.Value(arguments.Value(name));
}
