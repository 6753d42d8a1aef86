namespace Anneal.Training.Engine.Stages;

/// <summary><c>1 / (1 + exp(−x))</c>.</summary>
internal sealed unsafe class SigmoidStage(StageLayouts layouts) : ElementwiseStage(layouts)
{
    protected override void ForwardRow(float* x, float* y, int length)
    {
        for (var i = 0; i < length; i++)
            y[i] = 1 / (1 + MathF.Exp(-x[i]));
    }

    protected override void BackwardRow(float* y, float* yGradient, float* xGradient, int length)
    {
        for (var i = 0; i < length; i++)
            xGradient[i] = yGradient[i] * y[i] * (1 - y[i]);
    }
}
