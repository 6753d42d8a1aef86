using Anneal.Curves;
using Anneal.Curves.Progress;

namespace Anneal.Dialects;

/// <summary>A value for each stretch between milestones, found by truncation as fvcore does it.</summary>
internal sealed record StairsProgress(ValueList<double> Values, ValueList<double> Milestones, double Updates)
    : ProgressCurve
{
    /// <summary>What fvcore adds to a share before it makes a whole number of it.</summary>
    public const double Epsilon = 1e-6;

    public override IEnumerable<double> Changes => Milestones.Select(milestone => milestone / Updates - Epsilon);

    /// <summary>Stretches of equal lengths.</summary>
    public static StairsProgress Even(ValueList<double> values) =>
        new(values, [.. Enumerable.Range(1, values.Count - 1).Select(index => (double)index)], values.Count);

    public override double At(double progress)
    {
        var update = Math.Truncate((progress + Epsilon) * Updates);
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
        bool Passed(long step) => milestone <= Math.Truncate(((double)step / steps + Epsilon) * Updates);
        if (steps == 0)
            return 0;
        var first = Math.Max(0, (long)Math.Floor(steps * (Math.Ceiling(milestone) / Updates - Epsilon)));
        while (first > 0 && Passed(first - 1))
            first--;
        while (!Passed(first))
            first++;
        return first;
    }
}
