using BenchmarkDotNet.Attributes;

namespace Anneal.Benchmarks;

/// <summary>
/// What one value of a schedule costs, beside the bare formula in the same loop. Times are for one value.
/// </summary>
[MemoryDiagnoser]
public class ReadingSchedules
{
    private const int Steps = 1000;

    private Schedule cosine = null!,
        linear = null!,
        step = null!,
        warmup = null!,
        clamped = null!,
        product = null!,
        ticked = null!,
        restarts = null!,
        cycle = null!;

    [GlobalSetup]
    public void Bind()
    {
        cosine = Of("cosine(0.1 -> 0, 1000)");
        linear = Of("linear(0.1 -> 0, 1000)");
        step = Of("step(0.1, factor=0.5, every=100)");
        warmup = Of("warmup(10) then cosine(0.1 -> 0, 990)");
        clamped = Of("at_least(cosine(0.1 -> 0, 1000), 0.01)");
        product = Of("cosine(0.1 -> 0, 1000) * 0.5");
        ticked = Of("cosine(0.1 -> 0, 100) every 10");
        restarts = Of("restarts(0.1 -> 0, first=10, growth=2)");
        cycle = Of("cycle(0.01 -> 0.1, up=20, down=30)");
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Steps)]
    public double BareCosineFormula()
    {
        var sum = 0.0;
        for (var t = 0; t < Steps; t++)
            sum += 0.1 * (1 + Math.Cos(Math.PI * t / Steps)) / 2;
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Steps)]
    public double Cosine() => Sum(cosine);

    [Benchmark(OperationsPerInvoke = Steps)]
    public double Linear() => Sum(linear);

    [Benchmark(OperationsPerInvoke = Steps)]
    public double Step() => Sum(step);

    [Benchmark(OperationsPerInvoke = Steps)]
    public double Cycle() => Sum(cycle);

    [Benchmark(OperationsPerInvoke = Steps)]
    public double Restarts() => Sum(restarts);

    [Benchmark(OperationsPerInvoke = Steps)]
    public double WarmupThenCosine() => Sum(warmup);

    [Benchmark(OperationsPerInvoke = Steps)]
    public double CosineClamped() => Sum(clamped);

    [Benchmark(OperationsPerInvoke = Steps)]
    public double CosineTimesConstant() => Sum(product);

    [Benchmark(OperationsPerInvoke = Steps)]
    public double CosineEveryTen() => Sum(ticked);

    private static Schedule Of(string text) => (Schedule)Recipe.Parse(text).Bind().Rate;

    private static double Sum(Schedule schedule)
    {
        var sum = 0.0;
        for (var t = 0; t < Steps; t++)
            sum += schedule.At(t);
        return sum;
    }
}
