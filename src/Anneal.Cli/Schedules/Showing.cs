namespace Anneal.Cli.Schedules;

/// <summary>What <c>anneal show</c> shows: schedules over the steps of a run.</summary>
/// <param name="Schedules">The schedules. At least one.</param>
/// <param name="Plan">The run; null where nothing was said of it.</param>
/// <param name="StepCount">Steps shown, from 0.</param>
/// <param name="Every">Steps between two values in tables, CSV and JSON.</param>
internal sealed record Showing(IReadOnlyList<ShownSchedule> Schedules, RunPlan? Plan, long StepCount, long Every)
{
    /// <summary>The steps that have a row.</summary>
    public IEnumerable<long> Steps
    {
        get
        {
            for (long step = 0; step < StepCount; step += Every)
                yield return step;
        }
    }

    /// <summary>
    /// A column for each curve: named after the hyper-parameter where there is one schedule, else after the text.
    /// </summary>
    public IReadOnlyList<NamedCurve> Columns =>
        [
            .. Schedules.SelectMany(schedule =>
                schedule.Curves.Select(curve =>
                    Schedules.Count == 1
                        ? curve
                        : curve with
                        {
                            Name =
                                curve.Name == ShownSchedule.LearningRate
                                    ? schedule.Text
                                    : $"{schedule.Text} {curve.Name}",
                        }
                )
            ),
        ];

    /// <summary>The rows: a step, and the value of each column.</summary>
    public IEnumerable<(long Step, double[] Values)> Rows()
    {
        var columns = Columns.Select(column => column.Curve.Values(Steps).GetEnumerator()).ToArray();
        foreach (var step in Steps)
            yield return (step, [.. columns.Select(column => column.MoveNext() ? column.Current : double.NaN)]);
    }
}
