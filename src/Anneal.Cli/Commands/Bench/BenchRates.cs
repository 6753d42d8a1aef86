namespace Anneal.Cli.Commands.Bench;

/// <summary>What all trials together say, in training examples in a second.</summary>
/// <param name="Best">Of the fastest trial: what the machine gives when it is quiet.</param>
/// <param name="Median">Of the trial in the middle.</param>
internal sealed record BenchRates(double Best, double Median)
{
    public static BenchRates Of(IEnumerable<BenchTrial> trials)
    {
        double[] rates = [.. trials.Select(trial => trial.ExamplesPerSecond).Order()];
        return new(rates[^1], (rates[rates.Length / 2] + rates[(rates.Length - 1) / 2]) / 2);
    }
}
