using Anneal.Interop.Python.Reading;

namespace Anneal.Interop.Python.Schedules;

/// <summary>What a source says of the metric that a plateau watches.</summary>
internal static class MetricOf
{
    private const int MostOrigins = 4;

    /// <summary>The metric; null where the source says nothing of it.</summary>
    public static MetricFacts? Step(EventTrace trace, SchedulerValue scheduler)
    {
        if (
            trace.StepsOf(scheduler).FirstOrDefault(candidate => candidate.Argument is not null)
            is not { Argument: { } metric } step
        )
            return null;
        var losses = trace
            .Of<BackwardEvent>()
            .Where(backward => backward.Order < step.Order)
            .SelectMany(backward => backward.Loss.Members)
            .ToHashSet();
        var isBatchLoss = ComesFrom(metric, losses, depth: 0);
        // Where gradients are computed beside the step, every pass is the whole of the data.
        if (
            isBatchLoss
            && step.Context.Innermost is { IsOfEpochs: true } loop
            && trace.Of<BackwardEvent>().Any(each => each.Context.Innermost == loop)
        )
            return null;
        if (metric is ComputedValue { Making.Operator: "-" } || metric.Path is { } called && Wording.IsTurned(called))
            return null;
        if (metric.Path is not { } name)
            return isBatchLoss ? new("loss", MetricSource.TrainingBatch) : null;
        return new(name, isBatchLoss ? MetricSource.TrainingBatch : MetricSource.Validation);
    }

    // A sum over batches has itself among its origins' origins, beside the loss: only what comes from a loss alone is
    // of one batch.
    private static bool ComesFrom(Value metric, HashSet<Value> losses, int depth) =>
        losses.Contains(metric)
        || depth < MostOrigins && metric is ComputedValue { Origins: [var only] } && ComesFrom(only, losses, depth + 1);
}
