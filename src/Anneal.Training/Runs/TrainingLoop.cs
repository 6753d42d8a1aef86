using Anneal.Training.Averages;
using Anneal.Training.Checkpoints;
using Anneal.Training.Data;
using Anneal.Training.Engine;
using Anneal.Training.Initialization;
using Anneal.Training.Models;
using Anneal.Training.Optimizers;

namespace Anneal.Training.Runs;

/// <summary>One execution of a <see cref="TrainingRun"/>: everything that changes while it trains.</summary>
internal sealed partial class TrainingLoop : IDisposable
{
    private const int BatchesPerReport = 50; // as in the d2l book's training loop

    private readonly TrainingRun run;
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
    private readonly Action<TrainingReport> onReport;
    private readonly ITrainingObserver? observer;
    private readonly Func<TrainingSnapshot> takeSnapshot;
    private readonly TimeProvider clock;
    private readonly List<TrainingReport> reports = [];
    private int epoch,
        batch; // whole epochs, and batches of the next one, that are done
    private ScoreSum epochSum;
    private long? divergedAtStep;
    private TimeSpan elapsedBefore,
        trainingTime;
    private long trainedExamples,
        start;

    public TrainingLoop(
        TrainingRun run,
        int threads,
        Action<TrainingReport> onReport,
        TimeProvider clock,
        ITrainingObserver? observer = null,
        TrainingSnapshot? resumeFrom = null
    )
    {
        (this.run, settings, data, this.onReport, this.observer, this.clock) = (
            run,
            run.Settings,
            run.Data,
            onReport,
            observer,
            clock
        );
        var network = Network.For(
            settings.Model,
            data.Train,
            settings.Initialization,
            new RandomGenerator(settings.Seed)
        );
        optimizer = new(run, network.Weights);
        batchesPerEpoch = settings.DropLast
            ? (int)run.Plan.StepsPerEpoch!.Value * settings.GradientAccumulation
            : (data.Train.Count + settings.BatchSize - 1) / settings.BatchSize;
        accumulator = settings.GradientAccumulation > 1 ? new(network.Weights) : null;
        average = settings.Average is { } rule ? new(rule, network.Weights) : null;
        divergence = new(data.Train);
        order = new int[data.Train.Count];
        takeSnapshot = Save;
        if (resumeFrom is not null)
            Restore(resumeFrom, network.Weights);
        workers = new WorkerPool(threads);
        engine = new NetworkEngine(network, workers);
    }

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
                    Observe(TrainingMomentKind.Epoch);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            Observe(TrainingMomentKind.Stop);
            throw;
        }
        Observe(TrainingMomentKind.End);
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
            var result = TrainBatch();
            trainingTime += clock.GetElapsedTime(batchStart);
            trainedExamples += result.ExampleCount;
            epochSum.Add(result);
            batch++;

            if (divergedAtStep is not null || (batch % BatchesPerReport == 0 && batch < batchesPerEpoch))
                Report(
                    new(
                        epoch + (double)batch / batchesPerEpoch,
                        EndsEpoch: false,
                        optimizer.Step,
                        optimizer.LearningRate,
                        ScoreOf(epochSum.Total)
                    )
                );
            if (optimizer.Step > stepBefore && batch < batchesPerEpoch)
                Observe(TrainingMomentKind.Update);
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
        var train = ScoreOf(epochSum.Total);
        (epoch, batch, epochSum) = (done, 0, default);
        Report(
            new(
                done,
                EndsEpoch: true,
                optimizer.Step,
                optimizer.LearningRate,
                train,
                validation,
                test,
                averagedValidation,
                averagedTest
            )
        );

        (Score? Validation, Score? Test) Evaluate() =>
            (ScoreOn(data.Validation, cancellationToken), ScoreOn(testSet, cancellationToken));
    }

    private Score? ScoreOn(DataSet? set, CancellationToken cancellationToken) =>
        set is null ? null : ScoreOf(engine.Evaluate(set, cancellationToken));

    private void Report(TrainingReport report)
    {
        reports.Add(report);
        onReport(report);
    }

    private void Observe(TrainingMomentKind kind) =>
        observer?.OnMoment(new(kind, optimizer.Step, reports, takeSnapshot));

    private static bool IsDiverged(Score? score) => score is { Loss: var loss } && !double.IsFinite(loss);

    private Score ScoreOf(BatchResult result) => Score.Of(result, isRegression: data.Train.ClassCount == 0);
}
