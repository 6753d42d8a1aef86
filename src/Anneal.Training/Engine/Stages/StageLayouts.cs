namespace Anneal.Training.Engine.Stages;

/// <summary>How the blocks lie that a stage reads and writes.</summary>
/// <param name="Input">A block that enters.</param>
/// <param name="InputGradient">Its gradient.</param>
/// <param name="Output">A block that leaves.</param>
/// <param name="OutputGradient">Its gradient.</param>
internal sealed record StageLayouts(BlockLayout Input, BlockLayout InputGradient, BlockLayout Output, BlockLayout OutputGradient);
