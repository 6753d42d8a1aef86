namespace Anneal.Curves.Progress;

/// <summary>A straight line.</summary>
internal sealed record LinearProgress(double InitialValue, double FinalValue) : ProgressCurve
{
    public override double At(double progress) => FinalValue * progress + InitialValue * (1 - progress);

    public override Schedule Over(long steps) => new LinearRamp(InitialValue, FinalValue, steps);
}
