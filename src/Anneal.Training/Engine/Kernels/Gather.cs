namespace Anneal.Training.Engine.Kernels;

/// <summary>Fetches the examples of a slice from where they lie in the data set and turns them into blocks.</summary>
internal static unsafe class Gather
{
    /// <summary>Fills the inside of each block; the border stays as it is. Lanes without an example become 0.</summary>
    public static void Fill(in MiniBatch batch, Slice slice, BlockLayout layout, float* blocks)
    {
        var sources = stackalloc float*[BlockLayout.Lanes];
        for (var block = 0; block < slice.Blocks; block++)
        {
            var examples = slice.ExamplesIn(block, batch.Count);
            for (var lane = 0; lane < examples; lane++)
                sources[lane] =
                    batch.Inputs
                    + (long)batch.Position(slice.FirstExample + block * BlockLayout.Lanes + lane) * layout.Shape.Size;
            if (layout.Border == 0)
                FillRow(sources, examples, layout.Shape.Size, blocks + (long)block * layout.Length);
            else
                FillRows(sources, examples, layout, block, blocks);
        }
    }

    private static void FillRows(float** sources, int examples, BlockLayout layout, int block, float* blocks)
    {
        for (var channel = 0; channel < layout.Shape.Channels; channel++)
        for (var row = 0; row < layout.Shape.Height; row++)
        {
            FillRow(sources, examples, layout.Shape.Width, blocks + layout.RowAt(block, channel, row));
            for (var lane = 0; lane < examples; lane++)
                sources[lane] += layout.Shape.Width;
        }
    }

    /// <summary>Turns the next numbers of each example.</summary>
    private static void FillRow(float** sources, int examples, int count, float* target)
    {
        if (examples == BlockLayout.Lanes && count >= Transpose.Size)
            for (var at = 0; at < count; at += Transpose.Size)
            {
                var column = Math.Min(at, count - Transpose.Size); // the last square may overlap the one before
                Transpose.Square(sources, column, target + column * BlockLayout.Lanes, BlockLayout.Lanes);
                Transpose.Square(
                    sources + Transpose.Size,
                    column,
                    target + column * BlockLayout.Lanes + Transpose.Size,
                    BlockLayout.Lanes
                );
            }
        else
            for (var column = 0; column < count; column++)
            for (var lane = 0; lane < BlockLayout.Lanes; lane++)
                target[column * BlockLayout.Lanes + lane] = lane < examples ? sources[lane][column] : 0;
    }
}
