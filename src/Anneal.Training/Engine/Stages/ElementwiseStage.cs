namespace Anneal.Training.Engine.Stages;

/// <summary>
/// A function of each number by itself. It goes row by row where the two layouts have different borders, and over all
/// blocks at once where they have none.
/// </summary>
internal abstract unsafe class ElementwiseStage(StageLayouts layouts) : Stage(layouts)
{
    private readonly bool rowsTouch = layouts is { Input.Border: 0, Output.Border: 0 };
    private readonly int rowLength = layouts.Input.Shape.Width * BlockLayout.Lanes;

    public sealed override void Forward(in StageMemory memory, int blocks)
    {
        if (rowsTouch)
        {
            ForwardRow(memory.Input, memory.Output, blocks * Layouts.Input.Length);
            return;
        }
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
        if (rowsTouch)
        {
            BackwardRow(memory.Output, memory.OutputGradient, memory.InputGradient, blocks * Layouts.Input.Length);
            return;
        }
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
