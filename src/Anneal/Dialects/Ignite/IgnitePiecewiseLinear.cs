using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>ignite.PiecewiseLinear</c>.</summary>
internal sealed class IgnitePiecewiseLinear : IgniteParameterScheduler
{
    public static readonly Parameter<ValueList<ValueList<ScheduleValue>>> Points = Required(
        "milestones_values",
        Kinds.ListOf(Kinds.ListOf(Kinds.Real)),
        "pairs of a step and the value there",
        ParameterRole.Time
    );

    public IgnitePiecewiseLinear()
        : base(
            "PiecewiseLinear",
            "Straight lines between milestones.",
            Optimizer,
            ParameterName,
            Points,
            SaveHistory,
            GroupIndex
        )
    {
        Formula = "v_i + (v_(i+1) - v_i) * (t - m_i)/(m_(i+1) - m_i) for t in [m_i, m_(i+1))";
        Example = "ignite.PiecewiseLinear(milestones_values=[(10, 0.5), (20, 0.45), (21, 0.3), (30, 0.1)])";
        Conventions =
            "The first value is held before the first milestone, the last one after the last. Of two equal milestones "
            + "the second counts from there on: a jump. The group's own rate is overwritten.";
    }

    internal override Violation? Check(CallExpression call)
    {
        var points = Points.In(call);
        if (points.Count == 0)
            return Broken("have at least one pair, but was empty");
        foreach (var point in points)
            if (point.Count != 2)
                return Broken($"be pairs of a step and a value, but one was [{string.Join(", ", point)}]");
        double[] steps = [.. points.Select(point => point[0].Number)];
        foreach (var step in steps)
            if (step != Math.Floor(step))
                return Broken($"have whole steps, but one was {NumberText.Format(step)}");
        for (var i = 1; i < steps.Length; i++)
            if (steps[i] < steps[i - 1])
                return Broken(
                    $"not decrease, but {NumberText.Format(steps[i])} came after {NumberText.Format(steps[i - 1])}"
                );
        return null;
    }

    protected override Schedule Lower(BoundCall call)
    {
        (long Step, double Value)[] points =
        [
            .. Points.In(call).Select(point => ((long)point[0].Number, call.Scope.Value(point[1]))),
        ];
        var parts = new List<(Schedule Part, long? Length)>
        {
            (new Constant(points[0].Value), Math.Max(0, points[0].Step)),
        };
        foreach (var (from, to) in points.Zip(points.Skip(1)))
        {
            // A part that begins before the run is in its middle at step 0.
            var begin = Math.Max(0, from.Step);
            var ramp = new LinearRamp(from.Value, to.Value, to.Step - from.Step, from.Step - begin);
            parts.Add((ramp, Math.Max(0, to.Step - begin)));
        }
        parts.Add((new Constant(points[^1].Value), null));
        return Sequence.Of([.. parts]);
    }

    private static Violation Broken(string rule) => new($"'milestones_values' must {rule}.", Points);
}
