namespace Anneal.Training.Engine.Stages;

/// <summary><c>tanh(x)</c>.</summary>
internal sealed unsafe class TanhStage(StageLayouts layouts) : ElementwiseStage(layouts)
{
    protected override void ForwardRow(float* x, float* y, int length)
    {
        for (var i = 0; i < length; i++)
            y[i] = MathF.Tanh(x[i]);
    }

    protected override void BackwardRow(float* y, float* yGradient, float* xGradient, int length)
    {
        for (var i = 0; i < length; i++)
            xGradient[i] = yGradient[i] * (1 - y[i] * y[i]);
    }
}
