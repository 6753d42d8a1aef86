using Anneal.Interop.Python.Syntax;

namespace Anneal.Interop.Python.Reading;

/// <summary>Functions and objects of the source that an optimizer is given as its schedule.</summary>
internal static class OwnSchedules
{
    private const string KerasBase = "LearningRateSchedule";

    // optax's, whose first argument is the rate.
    private static readonly HashSet<string> RateFirst =
    [
        .. (
            "adabelief adadelta adafactor adagrad adam adamax adamaxw adamw amsgrad fromage lamb lars lion nadam "
            + "nadamw noisy_sgd novograd radam rmsprop sgd sm3 yogi"
        ).Split(' '),
    ];

    /// <summary>Whether an argument of an optimizer is a schedule that the source writes itself.</summary>
    /// <param name="path">What makes the optimizer.</param>
    /// <param name="argument">The argument.</param>
    /// <param name="place">Its place among the arguments.</param>
    public static bool IsIn(string path, ArgumentValue argument, int place) =>
        argument.Value.Members.All(IsKeras)
        || path.StartsWith("optax.", StringComparison.Ordinal)
            && (argument.Name == "learning_rate" || argument.Name is null && place == 0 && TakesRateFirst(path))
            && argument.Value.Members.All(member => member is FunctionValue);

    /// <summary>The scheduler that it is then.</summary>
    /// <param name="rule">The function or object.</param>
    /// <param name="at">Where the optimizer is made.</param>
    /// <param name="state">Takes the scheduler.</param>
    public static SchedulerValue Of(Value rule, SourcePlace at, ProgramState state)
    {
        var instance = rule.Members[0] as InstanceValue;
        return state.Add(
            new SchedulerValue
            {
                At = instance?.At ?? at,
                Name = instance?.Type.Definition.Name ?? "schedule",
                Type = instance?.Type,
                Rule = rule,
                MadeIn = state.Here.Loops,
                Conditions = state.Here.Conditions,
            }
        );
    }

    private static bool TakesRateFirst(string path) => RateFirst.Contains(path[(path.LastIndexOf('.') + 1)..]);

    private static bool IsKeras(Value value) =>
        value is InstanceValue { Type: var type }
        && type.Method("__call__") is not null
        && type.Definition.Bases.Any(parent => parent.LastName == KerasBase);
}
