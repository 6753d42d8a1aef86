using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>A scheduler of DeepSpeed, whose constructor sets a rate of its own.</summary>
internal abstract class DeepSpeedDefinition : CurveDefinition
{
    public const long NoIteration = -1;

    public static readonly Parameter<double> LastIteration = Optional(
        "last_batch_iteration",
        Kinds.PythonInteger("a whole number that is at least -1", number => number >= -1),
        NoIteration,
        "index of the last batch of a resumed run",
        ParameterRole.PerStep
    );

    private protected DeepSpeedDefinition(string name, string summary, params ReadOnlySpan<Parameter> parameters)
        : base("deepspeed", name, summary, [Optimizer, .. parameters, LastIteration]) =>
        Source = "DeepSpeed, runtime/lr_schedules.py";

    private protected static Parameter<double> PositiveInteger(
        string name,
        double byDefault,
        string description,
        ParameterRole role
    ) => Optional(name, Kinds.PythonInteger("a positive integer", number => number > 0), byDefault, description, role);

    private protected static Parameter<PerGroup<ScheduleValue>> Groups(string name, string description) =>
        Required(name, PerGroup.Kind, ForGroups(description));

    private protected static Parameter<PerGroup<ScheduleValue>> Groups(
        string name,
        double byDefault,
        string description
    ) => Optional(name, PerGroup.Kind, new([byDefault]), ForGroups(description));

    private static string ForGroups(string description) => $"{description}; one for all groups, or a list";

    // A resumed run keeps its rate until the next step; the first step() of all is iteration 0.
    private protected static Schedule Resumed(BoundCall call, Schedule fresh, Schedule iterations)
    {
        var last = (long)LastIteration.In(call);
        if (last < 0)
            return fresh;
        var present = call.Scope.Context.PresentRate ?? call.BaseRate;
        return new Constant(present).ThenFrom(1, new Ahead(iterations, last + 1));
    }
}
