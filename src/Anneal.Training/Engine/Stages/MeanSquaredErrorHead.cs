namespace Anneal.Training.Engine.Stages;

/// <summary>The squared difference of the one output and the target.</summary>
internal sealed unsafe class MeanSquaredErrorHead() : LossHead(outputCount: 1)
{
    protected override SliceResult EvaluateExample(
        in MiniBatch batch,
        int position,
        float* outputs,
        float* gradients,
        float share
    )
    {
        var difference = outputs[0] - batch.Targets[position];
        if (gradients != null)
            gradients[0] = 2 * difference * share;
        return new((double)difference * difference, CorrectCount: 0);
    }
}
