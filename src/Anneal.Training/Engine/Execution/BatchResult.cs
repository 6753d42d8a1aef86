namespace Anneal.Training.Engine.Execution;

/// <summary>How a network did on some examples.</summary>
/// <param name="MeanLoss">Mean loss; NaN or infinite when the training has diverged.</param>
/// <param name="CorrectCount">Examples whose largest output is that of their class; 0 in regression.</param>
/// <param name="ExampleCount">Examples looked at.</param>
public readonly record struct BatchResult(double MeanLoss, int CorrectCount, int ExampleCount)
{
    /// <summary>Correct examples among all, 0 to 1.</summary>
    public double Accuracy => (double)CorrectCount / ExampleCount;
}
