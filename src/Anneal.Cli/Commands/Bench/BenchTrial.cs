namespace Anneal.Cli.Commands.Bench;

/// <summary>One trial of <c>anneal bench</c>.</summary>
/// <param name="ExamplesPerSecond">Training examples in a second.</param>
/// <param name="OthersPercent">The share of the machine that other processes took meanwhile; null where the system does
/// not tell.</param>
internal sealed record BenchTrial(double ExamplesPerSecond, double? OthersPercent);
