namespace Anneal.Training.Engine.Stages;

/// <summary>What stands after the last stage: losses of the outputs, and their gradients.</summary>
internal abstract unsafe class LossHead(int outputCount)
{
    protected int OutputCount { get; } = outputCount;

    /// <summary>Looks at a slice's outputs.</summary>
    /// <param name="batch">What the slice belongs to.</param>
    /// <param name="slice">The blocks at hand.</param>
    /// <param name="outputs">The network's outputs.</param>
    /// <param name="gradients">Gradients of the batch's mean loss, to be written; null if not wanted. Lanes without an
    /// example get 0.</param>
    public SliceResult Evaluate(in MiniBatch batch, Slice slice, float* outputs, float* gradients)
    {
        var total = default(SliceResult);
        var share = 1f / batch.Count;
        for (var block = 0; block < slice.Blocks; block++)
        {
            var examples = slice.ExamplesIn(block, batch.Count);
            var offset = (long)block * OutputCount * BlockLayout.Lanes;
            if (gradients != null && examples < BlockLayout.Lanes)
                new Span<float>(gradients + offset, OutputCount * BlockLayout.Lanes).Clear();
            for (var lane = 0; lane < examples; lane++)
            {
                var position = batch.Position(slice.FirstExample + block * BlockLayout.Lanes + lane);
                total += EvaluateExample(
                    batch,
                    position,
                    outputs + offset + lane,
                    gradients == null ? null : gradients + offset + lane,
                    share
                );
            }
        }
        return total;
    }

    /// <summary>Looks at one lane: its numbers lie 16 apart.</summary>
    protected abstract SliceResult EvaluateExample(
        in MiniBatch batch,
        int position,
        float* outputs,
        float* gradients,
        float share
    );
}
