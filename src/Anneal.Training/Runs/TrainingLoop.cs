using Anneal.Training.Averages;
using Anneal.Training.Data;
using Anneal.Training.Engine;
using Anneal.Training.Engine.Execution;
using Anneal.Training.Models;
using Anneal.Training.Optimizers;

namespace Anneal.Training.Runs;

/// <summary>One execution of a <see cref="TrainingRun"/>: everything that changes while it trains.</summary>
internal sealed partial class TrainingLoop : IDisposable
{
    private const int BatchesPerReport = 50; // as in the d2l book's training loop

    private readonly TrainingSettings settings;
    private readonly DataSplit data;
    private readonly int batchesPerEpoch;
    private readonly WorkerPool workers;
    private readonly NetworkEngine engine;
    private readonly GradientAccumulator? accumulator;
    private readonly AveragedWeights? average;
    private readonly ScheduledOptimizer optimizer;
    private readonly DivergenceTest divergence;
    private readonly int[] order;
    private readonly Func<Checkpoint> takeCheckpoint;
    private readonly TimeProvider clock;
    private readonly List<TrainingReport> reports = [];

    // Whole epochs, and batches of the next one, that are done.
    private int epoch,
        batch;
    private ScoreSum epochSum,
        updateSum;
    private long? divergedAtStep;
    private TimeSpan elapsedBefore,
        trainingTime;
    private long trainedExamples,
        start;

    public TrainingLoop(TrainingSettings settings, DataSplit data, RunPlan plan, int threads, TimeProvider clock)
    {
        (this.settings, this.data, this.clock) = (settings, data, clock);
        var random = new RandomGenerator(settings.Seed);
        var network = Network.For(settings.Model, data.Train, settings.Initialization, random);
        optimizer = new(settings, data, plan, network.Weights);
        batchesPerEpoch = settings.DropLast
            ? (int)plan.StepsPerEpoch!.Value * settings.GradientAccumulation
            : (data.Train.Count + settings.BatchSize - 1) / settings.BatchSize;
        accumulator = settings.GradientAccumulation > 1 ? new(network.Weights) : null;
        average = settings.Average is { } rule ? new(rule, network.Weights) : null;
        divergence = new(data.Train);
        order = new int[data.Train.Count];
        takeCheckpoint = TakeCheckpoint;
        workers = new WorkerPool(threads);
        engine = new NetworkEngine(network, workers);
    }

    public required Action<TrainingReport> OnReport { get; init; }

    public required IRunObserver? Observer { get; init; }

    public void Dispose() => workers.Dispose();

    public TrainingResult Execute(CancellationToken cancellationToken)
    {
        start = clock.GetTimestamp();
        try
        {
            while (epoch < settings.Epochs && divergedAtStep is null)
            {
                TrainEpoch(cancellationToken);
                if (divergedAtStep is not null)
                    break;
                EndEpoch(cancellationToken);
                if (epoch < settings.Epochs)
                    Observe(MomentKind.Epoch);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            Observe(MomentKind.Stop);
            throw;
        }
        Observe(MomentKind.End);
        return new()
        {
            Reports = reports,
            Seed = settings.Seed,
            DivergedAtStep = divergedAtStep,
            WeightsSha256 = engine.Network.Weights.Sha256(),
            AveragedWeightsSha256 = average is { Taken: > 0 } ? average.Values.Sha256() : null,
            Elapsed = Elapsed,
            ExamplesPerSecond = trainedExamples / trainingTime.TotalSeconds,
        };
    }

    private TimeSpan Elapsed => elapsedBefore + clock.GetElapsedTime(start);

    private void TrainEpoch(CancellationToken cancellationToken)
    {
        EpochOrder.Fill(settings.Seed, epoch, order);
        while (batch < batchesPerEpoch && divergedAtStep is null)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (batchStart, stepBefore) = (clock.GetTimestamp(), optimizer.Step);
            if (accumulator is null or { Count: 0 })
                updateSum = default;
            var result = TrainBatch();
            trainingTime += clock.GetElapsedTime(batchStart);
            trainedExamples += result.ExampleCount;
            epochSum.Add(result);
            updateSum.Add(result);
            batch++;

            if (divergedAtStep is not null || (batch % BatchesPerReport == 0 && batch < batchesPerEpoch))
                Report(Present(epoch + (double)batch / batchesPerEpoch, endsEpoch: false));
            if (optimizer.Step > stepBefore && batch < batchesPerEpoch)
                Observe(MomentKind.Update);
        }
    }

    private BatchResult TrainBatch()
    {
        var first = batch * settings.BatchSize;
        var result = engine.ComputeGradients(
            data.Train,
            order.AsSpan(first, Math.Min(settings.BatchSize, order.Length - first))
        );
        if (divergence.Add(result.MeanLoss))
            divergedAtStep = optimizer.Step;
        else if (accumulator is null)
            Update(engine.Gradients);
        else
        {
            accumulator.Add(engine.Gradients);
            if (accumulator.Count == settings.GradientAccumulation || IsLastOfEpoch)
            {
                Update(accumulator.Mean);
                accumulator.Clear();
            }
        }
        return result;
    }

    private bool IsLastOfEpoch => batch == batchesPerEpoch - 1;

    private void Update(ParameterVector gradients)
    {
        if (settings.MaxGradientNorm is { } norm)
            gradients.ClipNorm(norm);
        optimizer.Update(gradients, workers);
        average?.Observe(epoch + 1, IsLastOfEpoch);
    }

    /// <summary>Cancelled, it has changed nothing: a resumed training evaluates once more.</summary>
    private void EndEpoch(CancellationToken cancellationToken)
    {
        var done = epoch + 1;
        var testSet = done == settings.Epochs || settings.TestEveryEpoch ? data.Test : null;
        var (validation, test) = Evaluate();
        var (averagedValidation, averagedTest) = average is { Taken: > 0 } ? average.Measure(Evaluate) : (null, null);
        if (IsDiverged(validation) || IsDiverged(test))
            divergedAtStep = optimizer.Step;
        else if (validation is not null)
            optimizer.Observe(validation.Value);
        var report = Present(done, endsEpoch: true) with
        {
            Validation = validation,
            Test = test,
            AveragedValidation = averagedValidation,
            AveragedTest = averagedTest,
        };
        (epoch, batch, epochSum) = (done, 0, default);
        Report(report);

        (Score? Validation, Score? Test) Evaluate() =>
            (ScoreOn(data.Validation, cancellationToken), ScoreOn(testSet, cancellationToken));
    }

    private Score? ScoreOn(DataSet? set, CancellationToken cancellationToken) =>
        set is null ? null : ScoreOf(engine.Evaluate(set, cancellationToken));

    private TrainingReport Present(double epochs, bool endsEpoch) =>
        new()
        {
            Epoch = epochs,
            EndsEpoch = endsEpoch,
            Step = optimizer.Step,
            LearningRate = optimizer.LearningRate,
            Train = ScoreOf(epochSum.Total),
        };

    private void Report(TrainingReport report)
    {
        reports.Add(report);
        OnReport(report);
    }

    private void Observe(MomentKind kind) =>
        Observer?.OnMoment(new(kind, optimizer.Step, updateSum.Total.MeanLoss, reports, takeCheckpoint));

    private static bool IsDiverged(Score? score) => score is { Loss: var loss } && !double.IsFinite(loss);

    private Score ScoreOf(BatchResult result) => Score.Of(result, isRegression: data.Train.ClassCount == 0);
}
