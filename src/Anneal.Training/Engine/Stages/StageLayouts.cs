namespace Anneal.Training.Engine.Stages;

/// <summary>How the blocks lie that a stage reads and writes. Gradients lie as the numbers they belong to.</summary>
/// <param name="Input">A block that enters.</param>
/// <param name="Output">A block that leaves.</param>
internal sealed record StageLayouts(BlockLayout Input, BlockLayout Output);
