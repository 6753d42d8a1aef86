using Anneal.Training.Data;
using Anneal.Training.Engine;
using Anneal.Training.Initialization;
using Anneal.Training.Models;
using Anneal.Training.Optimizers;

namespace Anneal.Training.Runs;

/// <summary>One execution of a <see cref="TrainingRun"/>: everything that changes while it trains.</summary>
internal sealed class TrainingLoop : IDisposable
{
    private const int BatchesPerReport = 50;   // as in the d2l book's training loop

    private readonly TrainingSettings settings;
    private readonly DataSplit data;
    private readonly int batchesPerEpoch;
    private readonly WorkerPool workers;
    private readonly NetworkEngine engine;
    private readonly GradientAccumulator? accumulator;
    private readonly ScheduledOptimizer optimizer;
    private readonly DivergenceTest divergence;
    private readonly int[] order;
    private readonly Action<TrainingReport> onReport;
    private readonly TimeProvider clock;
    private readonly List<TrainingReport> reports = [];
    private long? divergedAtStep;
    private TimeSpan trainingTime;
    private long trainedExamples;

    public TrainingLoop(TrainingRun run, int threads, Action<TrainingReport> onReport, TimeProvider clock)
    {
        (settings, data, this.onReport, this.clock) = (run.Settings, run.Data, onReport, clock);
        var network = Network.For(settings.Model, data.Train, settings.Initialization, new RandomGenerator(settings.Seed));
        optimizer = new(run, network.Weights);
        batchesPerEpoch = settings.DropLast
            ? (int)run.Plan.StepsPerEpoch!.Value * settings.GradientAccumulation
            : (data.Train.Count + settings.BatchSize - 1) / settings.BatchSize;
        accumulator = settings.GradientAccumulation > 1 ? new(network.Weights) : null;
        divergence = new(data.Train);
        order = new int[data.Train.Count];
        workers = new WorkerPool(threads);
        engine = new NetworkEngine(network, workers);
    }

    public void Dispose() => workers.Dispose();

    public TrainingResult Execute(CancellationToken cancellationToken)
    {
        var start = clock.GetTimestamp();
        for (var epoch = 0; epoch < settings.Epochs && divergedAtStep is null; epoch++)
        {
            var train = TrainEpoch(epoch, cancellationToken);
            if (divergedAtStep is null) EndEpoch(epoch, train, cancellationToken);
        }
        return new()
        {
            Reports = reports,
            Seed = settings.Seed,
            DivergedAtStep = divergedAtStep,
            WeightsSha256 = engine.Network.Weights.Sha256(),
            Elapsed = clock.GetElapsedTime(start),
            ExamplesPerSecond = trainedExamples / trainingTime.TotalSeconds,
        };
    }

    private Score TrainEpoch(int epoch, CancellationToken cancellationToken)
    {
        EpochOrder.Fill(settings.Seed, epoch, order);
        var sum = new ScoreSum();
        for (var batch = 0; batch < batchesPerEpoch; batch++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var start = clock.GetTimestamp();
            var result = TrainBatch(batch);
            trainingTime += clock.GetElapsedTime(start);
            trainedExamples += result.ExampleCount;
            sum.Add(result);

            var done = batch + 1;
            if (divergedAtStep is not null || (done % BatchesPerReport == 0 && done < batchesPerEpoch))
                Report(new(epoch + (double)done / batchesPerEpoch, EndsEpoch: false, optimizer.Step, optimizer.LearningRate, ScoreOf(sum.Total)));
            if (divergedAtStep is not null) break;
        }
        return ScoreOf(sum.Total);
    }

    private BatchResult TrainBatch(int batch)
    {
        var first = batch * settings.BatchSize;
        var result = engine.ComputeGradients(data.Train, order.AsSpan(first, Math.Min(settings.BatchSize, order.Length - first)));
        if (divergence.Add(result.MeanLoss))
            divergedAtStep = optimizer.Step;
        else if (accumulator is null)
            Update(engine.Gradients);
        else
        {
            accumulator.Add(engine.Gradients);
            if (accumulator.Count == settings.GradientAccumulation || batch == batchesPerEpoch - 1)
            {
                Update(accumulator.Mean);
                accumulator.Clear();
            }
        }
        return result;
    }

    private void Update(ParameterVector gradients)
    {
        if (settings.MaxGradientNorm is { } norm) gradients.ClipNorm(norm);
        optimizer.Update(gradients, workers);
    }

    private void EndEpoch(int epoch, Score train, CancellationToken cancellationToken)
    {
        var done = epoch + 1;
        var validation = Evaluate(data.Validation, cancellationToken);
        var test = done == settings.Epochs || settings.TestEveryEpoch ? Evaluate(data.Test, cancellationToken) : null;
        if (IsDiverged(validation) || IsDiverged(test)) divergedAtStep = optimizer.Step;
        else if (validation is not null) optimizer.Observe(validation.Value);
        Report(new(done, EndsEpoch: true, optimizer.Step, optimizer.LearningRate, train, validation, test));
    }

    private Score? Evaluate(DataSet? set, CancellationToken cancellationToken) =>
        set is null ? null : ScoreOf(engine.Evaluate(set, cancellationToken));

    private void Report(TrainingReport report)
    {
        reports.Add(report);
        onReport(report);
    }

    private static bool IsDiverged(Score? score) => score is { Loss: var loss } && !double.IsFinite(loss);

    private Score ScoreOf(BatchResult result) => Score.Of(result, isRegression: data.Train.ClassCount == 0);
}
