using Anneal.Interop.Python.Reading;

namespace Anneal.Interop.Python.Schedules;

/// <summary>How long a run is, as its loops and the caller say; where they do not, several lengths are tried.</summary>
internal sealed class AssumedRuns(LoopRun run, SourceLintOptions options)
{
    // Where the source does not say a number, what is found with each of these is found whatever it is.
    private static readonly double[] AssumedEpochs = [10, 100];
    private static readonly double[] AssumedBatches = [64, 4096];
    private const double AssumedAccumulation = 4;
    private const int MostMissing = 4;

    /// <summary>What to take for the numbers that the loops leave open: one way where they say all.</summary>
    public IEnumerable<Assumptions> All()
    {
        var said = new Dictionary<string, double>();
        if (options.Epochs is { } epochs)
            Assume(said, run.Epochs, epochs);
        var accumulation = AccumulationWith(new(said));
        if (options.StepsPerEpoch is { } steps)
            Assume(said, run.Batches, steps * accumulation);
        if (run.Accumulation is { } open)
            Assume(said, [open], AssumedAccumulation);
        var (openEpochs, openBatches) = (Missing(run.Epochs, said), Missing(run.Batches, said));
        if (openEpochs.Count + openBatches.Count > MostMissing)
            yield break;
        foreach (var epochCount in openEpochs.Count == 0 ? [0] : AssumedEpochs)
        {
            foreach (var batchCount in openBatches.Count == 0 ? [0] : AssumedBatches)
            {
                var all = new Dictionary<string, double>(said);
                foreach (var name in openEpochs)
                    all[name] = epochCount;
                foreach (var name in openBatches)
                    all[name] = batchCount;
                yield return new(all);
            }
        }
    }

    /// <summary>The run; null where its numbers make none.</summary>
    public RunPlan? PlanWith(Assumptions assumptions)
    {
        var epochs = options.Epochs ?? Product(run.Epochs, assumptions);
        var accumulation = AccumulationWith(assumptions);
        var batches = options.StepsPerEpoch is { } said ? said * accumulation : Product(run.Batches, assumptions);
        if (epochs is not (> 0 and < 1e9) || batches is not (>= 1 and < 1e12) || accumulation is not (>= 1 and < 1e9))
            return null;
        return accumulation > 1
            ? RunPlan.FromSamples((long)batches, 1, epochs.Value, gradientAccumulation: (long)accumulation)
            : RunPlan.FromEpochs(epochs.Value, (long)batches);
    }

    private double AccumulationWith(Assumptions assumptions) =>
        run.Accumulation is null ? 1 : run.Accumulation.Number(assumptions) ?? AssumedAccumulation;

    private static void Assume(Dictionary<string, double> said, IReadOnlyList<Value> values, double number)
    {
        foreach (var name in Missing(values, said))
            said[name] = number;
    }

    private static HashSet<string> Missing(IReadOnlyList<Value> values, Dictionary<string, double> said)
    {
        var assumptions = new Assumptions(said);
        foreach (var value in values)
            value.Number(assumptions);
        return assumptions.Missing;
    }

    private static double? Product(IReadOnlyList<Value> counts, Assumptions assumptions) =>
        counts.Aggregate((double?)1, (product, count) => product * count.Number(assumptions));
}
