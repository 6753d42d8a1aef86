namespace Anneal.Training.Layers;

/// <summary><c>tanh(x)</c>.</summary>
public sealed record Tanh : Activation;
