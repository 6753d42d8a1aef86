using Anneal.Training.Engine.Execution;

namespace Anneal.Training.Engine.Kernels;

/// <summary>Fetches the examples of a slice from where they lie in the data set and turns them into blocks.</summary>
internal static unsafe class Gather
{
    /// <summary>Fills the inside of each block; the border stays as it is. Lanes without an example become 0.</summary>
    public static void Fill(in MiniBatch batch, Slice slice, BlockLayout layout, float* blocks)
    {
        for (var block = 0; block < slice.Blocks; block++)
        {
            var examples = slice.ExamplesIn(block, batch.Count);
            for (var lane = 0; lane < BlockLayout.Lanes; lane++)
            {
                var source = lane < examples ? batch.Inputs + (long)batch.Position(slice.FirstExample + block * BlockLayout.Lanes + lane) * layout.Shape.Size : null;
                for (var channel = 0; channel < layout.Shape.Channels; channel++)
                    for (var row = 0; row < layout.Shape.Height; row++)
                    {
                        var target = blocks + layout.RowAt(block, channel, row) + lane;
                        for (var column = 0; column < layout.Shape.Width; column++) target[column * BlockLayout.Lanes] = source == null ? 0 : *source++;
                    }
            }
        }
    }
}
