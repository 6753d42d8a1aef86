namespace Anneal.Training.Engine.Stages;

/// <summary>
/// Windows of an image become one number each. Rows and columns that fill no window get the gradient 0.
/// </summary>
internal abstract unsafe class PoolStage(StageLayouts layouts, int size) : Stage(layouts)
{
    protected int Size { get; } = size;

    /// <summary>A note for each window and lane: numbers per block.</summary>
    protected int NotesPerBlock => Layouts.Output.Shape.Size * BlockLayout.Lanes;

    public sealed override void Forward(in StageMemory memory, int blocks)
    {
        for (var block = 0; block < blocks; block++)
        {
            var notes = memory.Workspace + (long)block * NotesPerBlock;
            for (var channel = 0; channel < Layouts.Output.Shape.Channels; channel++)
            for (var row = 0; row < Layouts.Output.Shape.Height; row++)
            {
                var x = memory.Input + Layouts.Input.RowAt(block, channel, row * Size);
                var y = memory.Output + Layouts.Output.RowAt(block, channel, row);
                for (var column = 0; column < Layouts.Output.Shape.Width; column++, notes += BlockLayout.Lanes)
                    ForwardWindow(
                        x + column * Size * BlockLayout.Lanes,
                        Layouts.Input.RowStride,
                        y + column * BlockLayout.Lanes,
                        notes
                    );
            }
        }
    }

    public sealed override void Backward(in StageMemory memory, int blocks)
    {
        if (memory.InputGradient == null)
            return;
        new Span<float>(memory.InputGradient, blocks * Layouts.Input.Length).Clear();
        for (var block = 0; block < blocks; block++)
        {
            var notes = memory.Workspace + (long)block * NotesPerBlock;
            for (var channel = 0; channel < Layouts.Output.Shape.Channels; channel++)
            for (var row = 0; row < Layouts.Output.Shape.Height; row++)
            {
                var x = memory.InputGradient + Layouts.Input.RowAt(block, channel, row * Size);
                var y = memory.OutputGradient + Layouts.Output.RowAt(block, channel, row);
                for (var column = 0; column < Layouts.Output.Shape.Width; column++, notes += BlockLayout.Lanes)
                    BackwardWindow(
                        y + column * BlockLayout.Lanes,
                        notes,
                        x + column * Size * BlockLayout.Lanes,
                        Layouts.Input.RowStride
                    );
            }
        }
    }

    protected abstract void ForwardWindow(float* x, int rowStride, float* y, float* notes);

    protected abstract void BackwardWindow(float* yGradient, float* notes, float* xGradient, int rowStride);
}
