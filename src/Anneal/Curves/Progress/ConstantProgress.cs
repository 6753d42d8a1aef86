namespace Anneal.Curves.Progress;

/// <summary>The same value all along.</summary>
internal sealed record ConstantProgress(double Value) : ProgressCurve
{
    public override double At(double progress) => Value;

    public override Schedule Over(long steps) => new Constant(Value);
}
