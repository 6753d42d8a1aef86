using Anneal.Composition;
using Anneal.Curves;

namespace Anneal.Dialects;

/// <summary>The warm-up that all of MXNet's schedulers share.</summary>
/// <param name="BeginRate">The rate at update 0.</param>
/// <param name="FinalRate">The base rate, to which it rises.</param>
/// <param name="Steps">Length in updates. At least 0.</param>
/// <param name="IsConstant">Whether it stays at the first rate until it ends.</param>
internal sealed record MxnetWarmup(double BeginRate, double FinalRate, long Steps, bool IsConstant) : IComparedByFields
{
    public Schedule Curve => IsConstant ? new Constant(BeginRate) : new LinearRamp(BeginRate, FinalRate, Steps);

    public double At(double update) => IsConstant ? BeginRate : BeginRate + (FinalRate - BeginRate) * update / Steps;

    public Schedule Then(Schedule next) => Sequence.Of(Curve, Steps, next);

    /// <summary>This warm-up, then a schedule whose clock began with it.</summary>
    public Schedule ThenInTheMiddleOf(Schedule running) => Steps == 0 ? running : Then(new Ahead(running, Steps));
}
