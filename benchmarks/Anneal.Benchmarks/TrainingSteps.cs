using Anneal.Training.Measuring;
using Anneal.Training.Models;
using BenchmarkDotNet.Attributes;

namespace Anneal.Benchmarks;

/// <summary>
/// Whole training steps, for each example: gather, forward, backward, update, schedule. Memory must stay at 0.
/// </summary>
[MemoryDiagnoser]
public class TrainingSteps : IDisposable
{
    private TrainingThroughput throughput = null!;

    [Params("lenet", "mlp")]
    public string Model { get; set; } = "";

    [Params(256, 64, 32)]
    public int Batch { get; set; }

    [Params(1, 2)]
    public int Threads { get; set; }

    [GlobalSetup]
    public void Make() => throughput = new(BuiltInModels.Named(Model), Batch, Threads, TimeProvider.System);

    [GlobalCleanup]
    public void Dispose()
    {
        throughput.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>A trial of no length is one step.</summary>
    [Benchmark]
    public double Step() => throughput.RunTrial(TimeSpan.Zero);
}
