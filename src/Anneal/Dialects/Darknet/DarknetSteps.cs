using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>darknet.steps</c>.</summary>
internal sealed class DarknetSteps : DarknetDefinition
{
    public DarknetSteps()
        : base("steps", "Multiplied by a scale of its own at each of the steps.")
    {
        Family = CurveFamily.MultiStep;
        Formula = "lr * scales of the steps passed";
        Conventions =
            "The burn-in is (t/burn_in)^power with power 4 by default, and the policy counts from step "
            + "0. A step acts when those before it have, even if it is smaller.";
        Example = "darknet.steps(learning_rate=0.1, burn_in=100, max_batches=1000)";
    }

    private protected override Schedule After(BoundCall call, double rate)
    {
        var (values, starts, passed) = (new List<double> { rate }, new List<long>(), 0L);
        foreach (var (step, scale) in Steps.In(call, []).Zip(Scales.In(call, [])))
        {
            passed = Math.Max(passed, (long)step);
            starts.Add(passed);
            values.Add(values[^1] * scale);
        }
        return new PiecewiseConstant([.. values], [.. starts]);
    }
}
