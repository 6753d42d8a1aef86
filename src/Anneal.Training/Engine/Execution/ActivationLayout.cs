namespace Anneal.Training.Engine.Execution;

/// <summary>How the numbers between two stages lie, and their gradients likewise.</summary>
/// <param name="Layout">A block of them, with the border that a padded convolution after them reads.</param>
/// <param name="GradientWanted">Whether there are parameters before, which need the gradient.</param>
internal readonly record struct ActivationLayout(BlockLayout Layout, bool GradientWanted);
