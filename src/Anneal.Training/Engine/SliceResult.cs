namespace Anneal.Training.Engine;

/// <summary>How a network did on the examples of one slice.</summary>
/// <param name="LossSum">Sum of the examples' losses.</param>
/// <param name="CorrectCount">Examples whose largest output is that of their class.</param>
internal readonly record struct SliceResult(double LossSum, int CorrectCount)
{
    public static SliceResult operator +(SliceResult a, SliceResult b) =>
        new(a.LossSum + b.LossSum, a.CorrectCount + b.CorrectCount);
}
