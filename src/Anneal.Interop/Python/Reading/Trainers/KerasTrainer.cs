using Anneal.Interop.Python.Syntax;

namespace Anneal.Interop.Python.Reading.Trainers;

/// <summary>Keras' <c>compile</c> and <c>fit</c>.</summary>
internal static class KerasTrainer
{
    /// <summary>The callback that sets the rate by a function of the epoch.</summary>
    public const string RateCallback = "LearningRateScheduler";

    private const string Compiled = "<optimizer>";

    private static readonly HashSet<string> SetRates = [KerasPlateau.Name, RateCallback];

    /// <summary>Notes the optimizer that a model is compiled with.</summary>
    public static void Compile(Value model, Arguments arguments)
    {
        if ((arguments.Named("optimizer") ?? arguments.Positional.ElementAtOrDefault(0)) is { } optimizer)
            model.Attributes.Assign(Compiled, optimizer, []);
    }

    /// <summary>The function that the callback is given; null where that is not in the source.</summary>
    public static Value? RuleOf(SchedulerValue callback) =>
        callback.Arguments is not { } arguments
            ? null
            : arguments.Named("schedule") ?? arguments.Positional.ElementAtOrDefault(0);

    /// <summary>What fitting a model does; null where it is none of Keras, or its rate is constant.</summary>
    /// <param name="model">The model.</param>
    /// <param name="arguments">What the call is given.</param>
    /// <param name="here">The conditions under which it is called.</param>
    public static TrainerRunEvent? Fit(Value model, Arguments arguments, IReadOnlyList<Condition> here)
    {
        var given = arguments.Named("callbacks");
        var compiled = model.Attributes.Find(Compiled, []);
        var schedulers = compiled?.Members.OfType<OptimizerValue>().FirstOrDefault()?.Schedulers.ToArray() ?? [];
        SchedulerValue[] callbacks = [.. CallbacksIn(given)];
        if (compiled is null && callbacks.Length == 0)
            return null;
        var epochs = arguments.Named("epochs") ?? arguments.Named("nb_epoch") ?? LiteralValue.Of(1);
        var first = arguments.Named("initial_epoch");
        var settings = new TrainerSettings(
            first is null ? epochs : Arithmetic.Of("-", epochs, first),
            TrainerSettings.Above0(arguments.Named("steps_per_epoch")),
            null,
            null
        );
        // What branches decide may not be there at once.
        SchedulerValue[] certain = [.. CertainIn(given, here).Where(each => each.IsMadeUnder(here))];
        var isScheduled = compiled?.Members.Count == 1 && schedulers.Any(each => each.IsMadeUnder(here));
        return settings.Run(schedulers, byEpoch: false) with
        {
            Overwriting = isScheduled ? Array.Find(certain, each => SetRates.Contains(each.Name)) : null,
            Optimizer = compiled?.Members is [OptimizerValue only] ? only : null,
            Callbacks = callbacks,
            CertainCallbacks = certain,
            FirstEpoch = first,
        };
    }

    // Whatever list they stand in, and what is appended to it.
    private static IEnumerable<SchedulerValue> CallbacksIn(Value? given) =>
        (given?.Members ?? [])
            .OfType<SequenceValue>()
            .SelectMany(list => list.Items.Concat(list.Appended.Select(each => each.Part)))
            .SelectMany(item => item.Members)
            .OfType<SchedulerValue>()
            .Distinct();

    private static IEnumerable<SchedulerValue> CertainIn(Value? given, IReadOnlyList<Condition> here) =>
        given?.Members is [SequenceValue list]
            ? list
                .Items.Concat(
                    list.Appended.Where(each => Condition.Follow(each.Conditions, here)).Select(each => each.Part)
                )
                .OfType<SchedulerValue>()
            : [];
}
