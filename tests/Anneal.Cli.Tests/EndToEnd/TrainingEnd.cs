namespace Anneal.Cli.Tests.EndToEnd;

/// <summary>What a training has when it ends: the same bits, however often it was stopped.</summary>
internal sealed record TrainingEnd(string? Weights, string? Average, string History, string Metrics, string Events);
