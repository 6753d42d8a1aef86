namespace Anneal.Training.Layers;

/// <summary><c>1 / (1 + exp(−x))</c>.</summary>
public sealed record Sigmoid : Activation;
