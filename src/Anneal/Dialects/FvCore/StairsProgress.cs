using Anneal.Curves;
using Anneal.Curves.Progress;

namespace Anneal.Dialects;

/// <summary>A value for each stretch between milestones, found by truncation as fvcore does it.</summary>
internal sealed record StairsProgress(ValueList<double> Values, ValueList<double> Milestones, double Updates)
    : ProgressCurve
{
    public override IEnumerable<double> Changes =>
        Milestones.Select(milestone => milestone / Updates - FvCore.WhereEpsilon);

    public override double At(double progress)
    {
        var update = Math.Truncate((progress + FvCore.WhereEpsilon) * Updates);
        var index = 0;
        while (index < Milestones.Count && Milestones[index] <= update)
            index++;
        return Values[index];
    }

    public override Schedule Over(long steps) =>
        new PiecewiseConstant(Values, [.. Milestones.Select(milestone => FirstStep(milestone, steps))]);

    // The first whole step at which the framework's own arithmetic passes the milestone; the estimate may miss it by
    // one.
    private long FirstStep(double milestone, long steps)
    {
        bool Passed(long step) => milestone <= Math.Truncate(((double)step / steps + FvCore.WhereEpsilon) * Updates);
        if (steps == 0)
            return 0;
        var first = Math.Max(0, (long)Math.Floor(steps * (Math.Ceiling(milestone) / Updates - FvCore.WhereEpsilon)));
        while (first > 0 && Passed(first - 1))
            first--;
        while (!Passed(first))
            first++;
        return first;
    }
}
