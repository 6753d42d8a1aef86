using BenchmarkDotNet.Attributes;

namespace Anneal.Benchmarks;

/// <summary>What one <see cref="GroupScheduler.Advance()"/> costs: evaluate, reduce, write every group.</summary>
[MemoryDiagnoser]
public class AdvancingGroups
{
    private readonly double[] rates = new double[50];
    private GroupScheduler scheduler = null!;

    [Params(1, 2, 50)]
    public int Groups { get; set; }

    [Params("cosine(base -> 0, 1000000)", "cosine(base -> 0, 1000000) | plateau(patience=3)")]
    public string Text { get; set; } = "";

    [GlobalSetup]
    public void Make() =>
        scheduler = new GroupScheduler(
            Recipe.Parse(Text),
            null,
            [
                .. Enumerable
                    .Range(0, Groups)
                    .Select(index => new ParameterGroup($"group {index}", 0.1, rate => rates[index] = rate)),
            ]
        );

    [Benchmark]
    public void Advance() => scheduler.Advance();
}
