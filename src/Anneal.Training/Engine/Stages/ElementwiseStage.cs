namespace Anneal.Training.Engine.Stages;

/// <summary>
/// A function of each number by itself. It goes row by row, because the two layouts may have different borders.
/// </summary>
internal abstract unsafe class ElementwiseStage(StageLayouts layouts) : Stage(layouts)
{
    private readonly int rowLength = layouts.Input.Shape.Width * BlockLayout.Lanes;

    public sealed override void Forward(in StageMemory memory, int blocks)
    {
        for (var block = 0; block < blocks; block++)
        for (var channel = 0; channel < Layouts.Input.Shape.Channels; channel++)
        for (var row = 0; row < Layouts.Input.Shape.Height; row++)
            ForwardRow(
                memory.Input + Layouts.Input.RowAt(block, channel, row),
                memory.Output + Layouts.Output.RowAt(block, channel, row),
                rowLength
            );
    }

    public sealed override void Backward(in StageMemory memory, int blocks)
    {
        if (memory.InputGradient == null)
            return;
        for (var block = 0; block < blocks; block++)
        for (var channel = 0; channel < Layouts.Input.Shape.Channels; channel++)
        for (var row = 0; row < Layouts.Input.Shape.Height; row++)
            BackwardRow(
                memory.Output + Layouts.Output.RowAt(block, channel, row),
                memory.OutputGradient + Layouts.Output.RowAt(block, channel, row),
                memory.InputGradient + Layouts.Input.RowAt(block, channel, row),
                rowLength
            );
    }

    protected abstract void ForwardRow(float* x, float* y, int length);

    /// <summary>The gradient of the input, from the output and its gradient.</summary>
    protected abstract void BackwardRow(float* y, float* yGradient, float* xGradient, int length);
}
