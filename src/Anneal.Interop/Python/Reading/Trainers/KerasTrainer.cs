using Anneal.Interop.Python.Syntax;

namespace Anneal.Interop.Python.Reading.Trainers;

/// <summary>Keras' <c>compile</c> and <c>fit</c>.</summary>
internal static class KerasTrainer
{
    /// <summary>The callback that sets the rate by a function of the epoch.</summary>
    public const string RateCallback = "LearningRateScheduler";

    private const string Compiled = "<optimizer>";

    private static readonly HashSet<string> SetRates = ["ReduceLROnPlateau", RateCallback];

    /// <summary>Notes the optimizer that a model is compiled with.</summary>
    public static void Compile(Value model, Arguments arguments)
    {
        if ((arguments.Named("optimizer") ?? arguments.Positional.ElementAtOrDefault(0)) is { } optimizer)
            model.Attributes.Assign(Compiled, optimizer, []);
    }

    /// <summary>What fitting a model does; null where it is none of Keras, or its rate is constant.</summary>
    public static TrainerRunEvent? Fit(Value model, Arguments arguments)
    {
        var compiled = model.Attributes.Find(Compiled, []);
        var schedulers = compiled?.Members.OfType<OptimizerValue>().FirstOrDefault()?.Schedulers.ToArray() ?? [];
        var callbacks = arguments.Named("callbacks") is SequenceValue { Items: var items }
            ? items.SelectMany(item => item.Members).OfType<SchedulerValue>().ToArray()
            : [];
        if (compiled is null && callbacks.Length == 0)
            return null;
        var (epochs, first) = (arguments.Named("epochs") ?? LiteralValue.Of(1), arguments.Named("initial_epoch"));
        var settings = new TrainerSettings(
            first is null ? epochs : Arithmetic.Of("-", epochs, first),
            TrainerSettings.Above0(arguments.Named("steps_per_epoch")),
            null,
            null
        );
        return settings.Run(schedulers, byEpoch: false) with
        {
            Overwriting = schedulers.Length == 0 ? null : Array.Find(callbacks, each => SetRates.Contains(each.Name)),
            Callbacks = callbacks,
            FirstEpoch = first,
        };
    }
}
