namespace Anneal.Training.Engine.Stages;

/// <summary>Cross entropy of the softmax of the outputs against the class.</summary>
internal sealed unsafe class CrossEntropyHead(int outputCount) : LossHead(outputCount)
{
    // Smaller likelihoods count as 0. They are far below what a float32 sum beside 1 can show, but as gradients they
    // would sink below the
    // normal numbers on their way back, and a processor computes with those ten times as slowly.
    private const float LeastExponent = -60;

    protected override SliceResult EvaluateExample(
        in MiniBatch batch,
        int position,
        float* outputs,
        float* gradients,
        float share
    )
    {
        var length = OutputCount * BlockLayout.Lanes;
        var label = batch.Labels[position] * BlockLayout.Lanes;
        var largest = outputs[0];
        for (var i = BlockLayout.Lanes; i < length; i += BlockLayout.Lanes)
            largest = outputs[i] > largest ? outputs[i] : largest;

        var sum = 0f;
        var correct = true;
        for (var i = 0; i < length; i += BlockLayout.Lanes)
        {
            var likelihood = Likelihood(outputs[i] - largest);
            sum += likelihood;
            if (gradients != null)
                gradients[i] = likelihood;
            // The first of equal outputs counts. Without branches, which nothing could foresee.
            correct &= i == label | outputs[label] > outputs[i] | (outputs[label] == outputs[i] & label < i);
        }
        if (gradients != null)
        {
            for (var i = 0; i < length; i += BlockLayout.Lanes)
                gradients[i] = gradients[i] / sum * share;
            gradients[label] -= share;
        }
        return new(Math.Log(sum) + largest - outputs[label], correct ? 1 : 0);
    }

    private static float Likelihood(float exponent) => exponent < LeastExponent ? 0 : MathF.Exp(exponent);
}
