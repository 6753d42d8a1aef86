using Anneal.Reporting.Charts;

namespace Anneal.Cli.Schedules;

/// <summary>The charts of schedules: one for each hyper-parameter, the learning rate first.</summary>
internal static class ShowCharts
{
    /// <param name="showing">What to show.</param>
    /// <param name="rateNotes">Sentences under the learning rates. Default none.</param>
    /// <param name="rateMarks">Marks on the learning rates, which a list beside the chart explains. Default
    /// none.</param>
    public static IReadOnlyList<LineChart> Of(
        Showing showing,
        IReadOnlyList<string>? rateNotes = null,
        IReadOnlyList<ChartMark>? rateMarks = null
    )
    {
        var curves =
            from schedule in showing.Schedules.Index()
            from curve in schedule.Item.Curves
            select (schedule.Index, schedule.Item.Text, curve.Name, curve.Curve);
        return
        [
            .. from hyperparameter in curves.GroupBy(curve => curve.Name)
            let name = hyperparameter.Key.Replace('_', ' ')
            let isRate = hyperparameter.Key == ShownSchedule.LearningRate
            select new LineChart
            {
                Title =
                    showing.Schedules.Count == 1 && isRate
                        ? showing.Schedules[0].Text
                        : $"{char.ToUpperInvariant(name[0])}{name[1..]}",
                X = new("step"),
                Y = new(name),
                Top = showing.Plan?.StepsPerEpoch is { } stepsPerEpoch ? new("epoch", stepsPerEpoch) : null,
                Series =
                [
                    .. hyperparameter.Select(curve => new ChartSeries(
                        curve.Text,
                        ScheduleCurve.CreatePoints(curve.Curve, showing.StepCount)
                    )
                    {
                        Color = Palette.ColorAt(curve.Index),
                    }),
                ],
                Notes = isRate ? rateNotes ?? [] : [],
                Marks = isRate ? rateMarks ?? [] : [],
                ListsMarks = false,
            },
        ];
    }
}
