using Anneal.Interop.Python.Reading;

namespace Anneal.Interop.Python.Schedules;

/// <summary>How long a run is, as the caller and its loops say.</summary>
/// <param name="run">What the loops say.</param>
/// <param name="options">What the caller says.</param>
internal sealed class RunLengths(LoopRun run, SourceLintOptions options)
{
    /// <summary>The run; null where its numbers make none, or are not known.</summary>
    public RunPlan? Plan(Assumptions assumptions)
    {
        var accumulation = Accumulation(assumptions);
        var batches = Batches(assumptions, accumulation);
        if (batches is not (>= 1 and < 1e12) || accumulation is not (>= 1 and < 1e9))
            return null;
        var epochs = options.Epochs ?? Epochs(assumptions, batches.Value, accumulation.Value);
        if (epochs is not (> 0 and < 1e9))
            return null;
        return accumulation > 1
            ? RunPlan.FromSamples((long)batches, 1, epochs.Value, gradientAccumulation: (long)accumulation)
            : RunPlan.FromEpochs(epochs.Value, (long)batches);
    }

    /// <summary>The lengths, each with where it comes from.</summary>
    public IReadOnlyList<RunLength> Sources(Func<Assumptions> ask)
    {
        var (forEpochs, forBatches) = (ask(), ask());
        var accumulation = Accumulation(forBatches);
        var batches = Batches(forBatches, accumulation);
        var epochs = options.Epochs ?? Epochs(forEpochs, batches ?? 1, accumulation ?? 1);
        return
        [
            Length("epochs", epochs, forEpochs, options.Epochs is not null),
            Length(
                "updates in an epoch",
                Math.Ceiling((batches / accumulation) ?? double.NaN) is var whole && double.IsNaN(whole) ? null : whole,
                forBatches,
                options.StepsPerEpoch is not null
            ),
        ];
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
