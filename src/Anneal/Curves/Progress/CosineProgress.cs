namespace Anneal.Curves.Progress;

/// <summary>Half a cosine.</summary>
internal sealed record CosineProgress(double InitialValue, double FinalValue) : ProgressCurve
{
    public override double At(double progress) =>
        FinalValue + (InitialValue - FinalValue) * (1 + double.CosPi(progress)) / 2;

    public override Schedule Over(long steps) => new CosineDecay(InitialValue, FinalValue, steps);
}
