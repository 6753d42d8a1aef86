namespace Anneal.Training.Engine.Execution;

/// <summary>How the numbers between two stages lie.</summary>
/// <param name="Value">The numbers, with the border that a padded convolution behind them reads.</param>
/// <param name="Gradient">Their gradients, with the border that the convolution before them reads when it goes back.</param>
/// <param name="GradientWanted">Whether there are parameters before, which need the gradient.</param>
internal sealed record ActivationLayout(BlockLayout Value, BlockLayout Gradient, bool GradientWanted);
