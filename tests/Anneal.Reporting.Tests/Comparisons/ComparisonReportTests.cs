using Anneal.Reporting.Comparisons;

namespace Anneal.Reporting.Tests.Comparisons;

public class ComparisonReportTests
{
    private static readonly MeanAndDeviation None = new(double.NaN, double.NaN);

    [Fact]
    public void Ranks_in_the_order_given_and_shows_mean_and_deviation()
    {
        var html = Report([Schedule("cosine(base -> 0, 100%)", 0.98), Schedule("constant(base)", 0.95)]).ToHtml();
        Assert.Contains(
            "<tr class=\"best\"><td class=\"number\">1</td><td><span class=\"swatch blue\"></span>cosine(base -&gt; "
                + "0, 100%)</td>"
                + "<td class=\"number\">0.1</td><td class=\"number\">0.9800 ± 0.0040</td>",
            html
        );
        Assert.Contains(
            "<tr><td class=\"number\">2</td><td><span class=\"swatch vermilion\"></span>constant(base)</td>",
            html
        );
    }

    [Fact]
    public void Names_no_best_where_nothing_is_ranked()
    {
        var html = Report([Schedule("constant(base)", 0.95)], isRanked: false).ToHtml();
        Assert.DoesNotContain("class=\"best\"", html);
        Assert.Contains("in the order given, not ranked", html);
    }

    [Fact]
    public void Leaves_out_charts_without_a_figure()
    {
        Assert.DoesNotContain("Validation accuracy (mean", Report([Schedule("constant(base)", double.NaN)]).ToHtml());
        Assert.Contains("Validation accuracy (mean", Report([Schedule("constant(base)", 0.95)]).ToHtml());
    }

    [Fact]
    public void Shows_the_time_that_it_was_given_in_utc() =>
        Assert.Contains("<p>2026-11-21 22:30 UTC</p>", Report([Schedule("constant(base)", 0.95)]).ToHtml());

    [Fact]
    public void A_schedule_that_diverged_at_once_has_no_figures()
    {
        var diverged = new ComparedSchedule
        {
            Text = "constant(base)",
            Rate = 10,
            Curve = [new(0, 10), new(99, 10)],
            Epochs = [],
            Final = Final(None, None),
            FinalRate = 10,
            Seconds = 0.1,
            Diverged = 3,
        };
        Assert.Contains(
            "<td class=\"number\">–</td><td class=\"number\">–</td><td class=\"number\">–</td><td "
                + "class=\"number\">10</td>"
                + "<td class=\"number\">0.1</td><td class=\"number\">3</td>",
            Report([diverged]).ToHtml()
        );
    }

    [Fact]
    public void Shows_the_articles_figures_only_where_there_are_any()
    {
        Assert.DoesNotContain("Beside the article", Report([Schedule("constant(base)", 0.95)]).ToHtml());
        var html = Report([
                Schedule("constant(base)", 0.95, new(0.145, 0.944, 0.877)),
                Schedule("cosine(base -> 0, 100%)", 0.9),
            ])
            .ToHtml();
        Assert.Contains("Beside the article", html);
        Assert.Contains("<td class=\"number\">0.9500 ± 0.0040</td><td class=\"number\">0.877</td></tr>", html);
    }

    [Fact]
    public void Frames_the_best_of_the_grid_and_names_what_diverged()
    {
        var report = Report(
            [Schedule("constant(base)", 0.95)],
            [
                Score("constant(base)", 0.01, new(0.9, 0.01), 0),
                Score("constant(base)", 0.1, new(0.95, 0.01), 1),
                Score("constant(base)", 1, None, 3),
                Score("cosine(base -> 0, 100%)", 0.1, new(0.94, 0.01), 0),
            ]
        );
        var html = report.ToHtml();
        Assert.Contains(
            "<td class=\"number shaded best\" style=\"--shade:1\">0.950 ± 0.010\n1 diverged</td><td "
                + "class=\"number\">diverged</td></tr>",
            html
        );
        Assert.Contains("<td class=\"number\"></td>", html); // not every schedule was tried at every rate
        Assert.Contains("<title>Validation accuracy against rate</title>", html);
    }

    [Fact]
    public void Cuts_off_the_climb_of_the_first_epochs() =>
        Assert.Contains("are cut off.", Report([Schedule("constant(base)", 0.95)]).ToHtml());

    private static ComparisonReport Report(
        IReadOnlyList<ComparedSchedule> schedules,
        IReadOnlyList<GridScore>? grid = null,
        bool isRanked = true
    ) =>
        new()
        {
            Title = "Comparison",
            GeneratedAt = new(2026, 11, 21, 23, 30, 0, TimeSpan.FromHours(1)),
            Settings = [new("data set", "digits")],
            Seeds = [1, 2, 3],
            Environment = [new("processor", "some")],
            StepsPerEpoch = 45,
            Schedules = schedules,
            Remarks = ["The differences are within the noise."],
            Grid = grid ?? [],
            IsRanked = isRanked,
        };

    private static ComparedSchedule Schedule(string text, double accuracy, ArticleFigures? article = null)
    {
        var figure = new MeanAndDeviation(accuracy, 0.004);
        return new()
        {
            Text = text,
            Rate = 0.1,
            Curve = [new(0, 0.1), new(449, 0.01)],
            Epochs =
            [
                .. Enumerable
                    .Range(1, 10)
                    .Select(epoch => new EpochFigures
                    {
                        Epoch = epoch,
                        TrainLoss = new(2.0 / epoch, 0.01),
                        ValidationAccuracy = Climbing(epoch),
                        TestAccuracy = Climbing(epoch),
                    }),
            ],
            Final = Final(figure, new(0.2, 0.01)),
            FinalRate = 0.01,
            Seconds = 6.5,
            Diverged = 0,
            Article = article,
        };

        MeanAndDeviation Climbing(int epoch) => new(accuracy * (1 - 0.8 / (epoch * epoch)), 0.004);
    }

    private static FinalFigures Final(MeanAndDeviation accuracy, MeanAndDeviation loss) =>
        new()
        {
            ValidationAccuracy = accuracy,
            TestAccuracy = accuracy,
            TrainAccuracy = accuracy,
            TrainLoss = loss,
        };

    private static GridScore Score(string schedule, double rate, MeanAndDeviation accuracy, int diverged) =>
        new()
        {
            Schedule = schedule,
            Rate = rate,
            ValidationAccuracy = accuracy,
            Diverged = diverged,
        };
}
