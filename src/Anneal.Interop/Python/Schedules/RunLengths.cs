using Anneal.Interop.Python.Reading;

namespace Anneal.Interop.Python.Schedules;

/// <summary>How long a run is, as the caller and its loops say.</summary>
/// <param name="run">What the loops say.</param>
/// <param name="options">What the caller says.</param>
internal sealed class RunLengths(LoopRun run, SourceLintOptions options)
{
    private const string EpochCount = "epochs";
    private const string UpdateCount = "updates in an epoch";

    /// <summary>The run; null where its numbers make none, or are not known.</summary>
    public RunPlan? Plan(Assumptions assumptions)
    {
        if (UpdatesAlone(assumptions) is { } updates)
            return RunPlan.FromEpochs(1, (long)updates);
        var accumulation = Accumulation(assumptions);
        var batches = Batches(assumptions, accumulation);
        if (batches is not (>= 1 and < 1e12) || accumulation is not (>= 1 and < 1e9))
            return null;
        var epochs = options.Epochs ?? Epochs(assumptions, batches.Value, accumulation.Value);
        if (epochs is not (> 0 and < 1e9))
            return null;
        var processes = run.Processes?.Number(assumptions.Alone) is > 1 and < 1e6 and var known ? (long)known : 1;
        return accumulation > 1 || processes > 1
            ? RunPlan.FromSamples((long)batches * processes, 1, epochs.Value, processes, (long)accumulation)
            : RunPlan.FromEpochs(epochs.Value, (long)batches);
    }

    /// <summary>The lengths, each with where it comes from.</summary>
    public IReadOnlyList<RunLength> Sources(Func<Assumptions> ask)
    {
        var (forEpochs, forBatches) = (ask(), ask());
        if (UpdatesAlone(forBatches) is { } updates)
            return [new(EpochCount, 1, LengthSource.Literal), Length(UpdateCount, updates, forBatches, isSaid: false)];
        var accumulation = Accumulation(forBatches);
        var perEpoch = Batches(forBatches, accumulation) / accumulation;
        var epochs = options.Epochs ?? Epochs(forEpochs, perEpoch * accumulation ?? 1, accumulation ?? 1);
        return
        [
            Length(EpochCount, epochs, forEpochs, options.Epochs is not null),
            Length(
                UpdateCount,
                perEpoch is { } count ? Math.Ceiling(count) : null,
                forBatches,
                options.StepsPerEpoch is not null
            ),
        ];
    }

    /// <summary>The updates after which counters end the run at the latest; null where none does.</summary>
    public double? Most(Assumptions assumptions) =>
        run.Limits.Select(limit => limit.Most.Number(assumptions)).Where(most => most is not null).Min();

    // A run that only a number of updates ends, and whose schedule counts them: the batches of an epoch do not matter.
    private double? UpdatesAlone(Assumptions assumptions)
    {
        if (
            run.Frequency != StepFrequency.Update
            || options.Epochs is not null
            || options.StepsPerEpoch is not null
            || run.Limits.Count == 0
            || Product(run.Epochs, assumptions.Alone) != double.PositiveInfinity
            || Product(run.Batches, assumptions.Alone) is not null
        )
            return null;
        double?[] ends =
        [
            .. run.Limits.Select(limit =>
                limit.Most.Number(assumptions) / (limit.CountsUpdates ? 1 : Accumulation(assumptions))
            ),
        ];
        var updates = ends.Contains(null) ? null : ends.Min();
        return updates is >= 1 and < 1e12 ? updates : null;
    }

    private static RunLength Length(string what, double? number, Assumptions asked, bool isSaid)
    {
        if (isSaid)
            return new(what, number, LengthSource.Caller);
        if (number is null || asked.Missing.Count > 0)
            return new(what, null, LengthSource.Unknown);
        return asked.Defaults.Count == 0
            ? new(what, number, LengthSource.Literal)
            : new(what, number, LengthSource.Default) { Of = [.. asked.Defaults.Select(each => each.Name).Distinct()] };
    }

    private double? Accumulation(Assumptions assumptions) =>
        run.Accumulation is null ? 1 : run.Accumulation.Number(assumptions);

    private double? Batches(Assumptions assumptions, double? accumulation) =>
        options.StepsPerEpoch is { } said ? said * accumulation : Product(run.Batches, assumptions);

    private double? Epochs(Assumptions assumptions, double batches, double accumulation)
    {
        var epochs = Product(run.Epochs, assumptions);
        foreach (var limit in run.Limits)
        {
            var most = limit.Most.Number(assumptions) * (limit.CountsUpdates ? accumulation : 1) / batches;
            if (epochs is null || most is null)
                return null;
            epochs = Math.Min(epochs.Value, most.Value);
        }
        return epochs;
    }

    private static double? Product(IReadOnlyList<Value> counts, Assumptions assumptions)
    {
        var product = (double?)1;
        foreach (var count in counts)
            product *= count.Number(assumptions);
        return product;
    }
}
