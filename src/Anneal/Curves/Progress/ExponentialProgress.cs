using Anneal.Composition;
using Anneal.Dialects;
using Anneal.Formulas;

namespace Anneal.Curves.Progress;

/// <summary><c>initial * factor^progress</c>.</summary>
internal sealed record ExponentialProgress(double InitialValue, double Factor) : ProgressCurve
{
    public override double At(double progress) => InitialValue * PythonArithmetic.Power(Factor, progress);

    public override Schedule Over(long steps) =>
        Factor > 0 && steps > 0 ? new Held(new ExponentialDecay(InitialValue, Factor, steps), steps) : base.Over(steps);
}
