namespace Anneal.Interop.Python.Reading.Trainers;

/// <summary>How long a trainer runs, as its settings say.</summary>
/// <param name="Epochs">How many epochs; null where nothing says it.</param>
/// <param name="Batches">How many batches an epoch has; null where nothing says it.</param>
/// <param name="MostUpdates">Updates after which it ends; null where it does not end so.</param>
/// <param name="Accumulation">Batches for one update; null where it is one.</param>
internal sealed record TrainerSettings(Value? Epochs, Value? Batches, Value? MostUpdates, Value? Accumulation)
{
    /// <summary>Those of a trainer that the source does not show.</summary>
    public static TrainerSettings Unknown { get; } = new(null, null, null, null);

    /// <summary>Batches in an epoch, where nothing says them: one number for all that ask.</summary>
    public static Value OpenBatches { get; } = new UnknownValue("batches in an epoch");

    /// <summary>Epochs of a run that ends after so many updates.</summary>
    public static Value Endless => Iteration.Endless.Count;

    /// <summary>Epochs, where nothing says them: one number for all that ask.</summary>
    public static Value OpenEpochs { get; } = new UnknownValue("epochs");

    /// <summary>All updates of the run.</summary>
    public Value Updates()
    {
        var (epochs, batches) = (Epochs ?? OpenEpochs, Batches ?? OpenBatches);
        Value[] origins = [epochs, batches, .. new[] { MostUpdates, Accumulation }.OfType<Value>()];
        return new ComputedValue(origins, assumed =>
        {
            if (MostUpdates is not null)
                return MostUpdates.Number(assumed);
            var accumulation = Accumulation is null ? 1 : Accumulation.Number(assumed);
            return
                Math.Ceiling(batches.Number(assumed) / accumulation ?? double.NaN) * epochs.Number(assumed)
                    is { } updates
                        and > 0
                ? Math.Ceiling(updates)
                : null;
        });
    }

    /// <summary>What a trainer with these settings does with schedulers.</summary>
    public TrainerRunEvent Run(IReadOnlyList<SchedulerValue> schedulers, bool byEpoch) =>
        new(schedulers, byEpoch, Epochs, Batches, MostUpdates, Accumulation);

    /// <summary>A setting that says something: a number that is above 0.</summary>
    public static Value? Above0(Value? value) =>
        value is null or LiteralValue { IsNone: true } || value.Number(Assumptions.None) <= 0 ? null : value;
}
