using Anneal.Cli.Schedules;
using Anneal.Reporting.Svg;

namespace Anneal.Cli.Commands.Show;

/// <summary>
/// A picture: a panel for each hyper-parameter, and under the learning rates what the run gets of each schedule.
/// </summary>
internal static class SvgFormat
{
    public static string Render(Showing showing) =>
        SvgChart.RenderPanels(ShowCharts.Of(showing, [.. Effects(showing)]));

    private static IEnumerable<string> Effects(Showing showing) =>
        showing.Schedules is [var only]
            ? [$"{EffectText.Of(only.SummaryOver(showing.StepCount), showing.StepCount)}."]
            : showing
                .Schedules.Select(schedule =>
                    $"{schedule.Text}: {EffectText.Figures(schedule.SummaryOver(showing.StepCount))}"
                )
                .Prepend(EffectText.Legend);
}
