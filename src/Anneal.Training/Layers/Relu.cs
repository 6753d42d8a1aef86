namespace Anneal.Training.Layers;

/// <summary><c>max(x, 0)</c>. The gradient at 0 is 0; NaN stays NaN.</summary>
public sealed record Relu : Activation;
