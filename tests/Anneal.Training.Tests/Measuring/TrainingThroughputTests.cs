using Anneal.Training.Engine;
using Anneal.Training.Measuring;
using Anneal.Training.Models;

namespace Anneal.Training.Tests.Measuring;

public sealed class TrainingThroughputTests
{
    [Fact]
    public void Counts_the_examples_of_every_step_until_the_time_is_over()
    {
        using var throughput = new TrainingThroughput(
            BuiltInModels.Logistic,
            batchSize: 50,
            threads: 1,
            new SecondHand()
        );
        // The clock moves a second each time it is read: before the first step and after each.
        Assert.Equal(50, throughput.RunTrial(TimeSpan.FromSeconds(400)));
    }

    [Fact]
    public void Trains_the_network_meanwhile()
    {
        using var throughput = new TrainingThroughput(
            BuiltInModels.Logistic,
            batchSize: 16_384,
            threads: 2,
            new SecondHand()
        );
        var before = throughput.Network.Weights.Sha256();
        throughput.RunTrial(TimeSpan.FromSeconds(2));
        Assert.NotEqual(before, throughput.Network.Weights.Sha256());
    }

    [Fact]
    public void A_schedule_step_is_the_best_mean_of_a_hundred_thousand()
    {
        using var throughput = new TrainingThroughput(
            BuiltInModels.Logistic,
            batchSize: 1,
            threads: 1,
            new SecondHand()
        );
        Assert.Equal(1e9 / 100_000, throughput.MeasureScheduleNanoseconds(), 1e-9);
    }

    [Fact]
    public void Refuses_a_batch_that_is_larger_than_its_data() =>
        Assert.Equal(
            "'batchSize' must be at most 16384, but was 16385. (Parameter 'batchSize')",
            Assert
                .Throws<ArgumentOutOfRangeException>(() =>
                    new TrainingThroughput(BuiltInModels.LeNet, 16_385, 1, TimeProvider.System)
                )
                .Message
        );

    [Fact]
    public void The_peak_counts_the_work_of_every_thread()
    {
        using var workers = new WorkerPool(3);
        var perThread = (1 << 20) * 12L * TrainingThroughput.VectorBits / 32;
        Assert.Equal(3 * perThread, MultiplyAddPeak.Measure(workers, new SecondHand()));
    }

    [Fact]
    public void A_cancelled_measurement_ends()
    {
        using var throughput = new TrainingThroughput(
            BuiltInModels.Logistic,
            batchSize: 1,
            threads: 1,
            TimeProvider.System
        );
        var cancelled = new CancellationToken(canceled: true);
        Assert.Throws<OperationCanceledException>(() => throughput.RunTrial(TimeSpan.FromDays(1), cancelled));
        Assert.Throws<OperationCanceledException>(() =>
            MultiplyAddPeak.Measure(throughput.Workers, TimeProvider.System, cancelled)
        );
    }

    /// <summary>A clock that moves one second each time it is read.</summary>
    private sealed class SecondHand : TimeProvider
    {
        private long seconds;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => seconds++;
    }
}
