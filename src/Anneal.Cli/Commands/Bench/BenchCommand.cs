using Anneal.Cli.Options;
using Anneal.Training.Measuring;
using Anneal.Training.Models;

namespace Anneal.Cli.Commands.Bench;

/// <summary><c>anneal bench</c>: how fast this machine trains.</summary>
internal sealed class BenchCommand(ToolConsole console) : ToolCommand(Name, Description)
{
    public const string Name = "bench";
    public const string Description = "Measures how fast this machine trains.";

    private const int DefaultBatch = 256,
        DefaultTrials = 5;
    private const double DefaultSeconds = 1;

    private readonly Option<string?> model = WordOption.Create(
        "--model",
        $"Network, on 28×28 images in 10 classes. Default: {BuiltInModels.LeNet}.",
        [.. BuiltInModels.All.Except([BuiltInModels.Linear]).Select(model => model.Name)]
    );
    private readonly Option<int?> batch = NumberOption.Whole(
        "--batch",
        $"Examples in a step. Default: {DefaultBatch}.",
        least: 1,
        most: TrainingThroughput.LargestBatch
    );
    private readonly Option<int?> threads = NumberOption.Whole(
        "--threads",
        "Threads in all. Default: one for each processor.",
        least: 1,
        most: NumberOption.MostThreads
    );
    private readonly Option<double?> seconds = NumberOption.Positive(
        "--seconds",
        $"Length of a trial. Default: {DefaultSeconds}.",
        most: 3_600
    );
    private readonly Option<int?> trials = NumberOption.Whole(
        "--trials",
        $"Trials, after one that only warms up. Default: {DefaultTrials}.",
        least: 1,
        most: 1_000
    );
    private readonly ResultOptions results = new();

    protected override IReadOnlyList<string> Examples =>
        [
            "anneal bench",
            "anneal bench --model mlp --batch 64 --threads 1",
            "anneal bench --seconds 0.5 --trials 9 --json",
        ];

    protected override IEnumerable<Symbol> Symbols => [model, batch, threads, seconds, trials, .. results.All];

    protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        results.RequireWritable(parsed);
        var size = parsed.GetValue(batch) ?? DefaultBatch;
        var length = TimeSpan.FromSeconds(parsed.GetValue(seconds) ?? DefaultSeconds);
        using var throughput = new TrainingThroughput(
            BuiltInModels.Named(parsed.GetValue(model) ?? BuiltInModels.LeNet.Name),
            size,
            parsed.GetValue(threads) ?? Environment.ProcessorCount,
            console.Clock
        );
        var bench = Measure(throughput, length, parsed.GetValue(trials) ?? DefaultTrials, cancellationToken);
        console.ShowStatus("");
        await results.WriteAsync(
            parsed,
            console,
            shown => BenchText.Of(bench, shown.Width),
            () => ToolJson.Text(bench, BenchJson.Default),
            cancellationToken
        );
        return ExitCode.Done;
    }

    private BenchDocument Measure(
        TrainingThroughput throughput,
        TimeSpan length,
        int count,
        CancellationToken cancellationToken
    )
    {
        var status = new StatusBar(console);
        status.Show("warming up", 0);
        throughput.RunTrial(length, cancellationToken);
        var results = new List<BenchTrial>();
        for (var i = 1; i <= count; i++)
        {
            status.Show($"trial {i} of {count}", (double)i / (count + 2));
            results.Add(RunTrial(throughput, length, cancellationToken));
        }
        status.Show("peak of the processor", (count + 1.0) / (count + 2));
        var peak = MultiplyAddPeak.Measure(throughput.Workers, console.Clock, cancellationToken);
        var schedule = throughput.MeasureScheduleNanoseconds();

        var (rates, network) = (BenchRates.Of(results), throughput.Network);
        return new(
            network.Model.Name,
            network.Parameters.Sum(parameter => parameter.Length),
            throughput.BatchSize,
            throughput.Workers.ThreadCount,
            TrainingThroughput.VectorBits,
            rates,
            network.MultiplyAddsPerExample,
            peak,
            rates.Best * network.MultiplyAddsPerExample / peak,
            schedule,
            schedule * 1e-9 * rates.Best / throughput.BatchSize,
            results
        );
    }

    private BenchTrial RunTrial(TrainingThroughput throughput, TimeSpan length, CancellationToken cancellationToken)
    {
        var before = ProcessorUse.Now(console.Clock);
        var rate = throughput.RunTrial(length, cancellationToken);
        return new(rate, ProcessorUse.Now(console.Clock).OthersPercentSince(before, console.Clock));
    }
}
