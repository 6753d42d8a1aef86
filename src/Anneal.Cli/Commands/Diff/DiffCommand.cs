using Anneal.Analysis;
using Anneal.Cli.Options;
using Anneal.Cli.Pictures;
using Anneal.Cli.Schedules;
using Anneal.Reporting.Svg;

namespace Anneal.Cli.Commands.Diff;

/// <summary><c>anneal diff</c>: where and by how much two schedules differ.</summary>
internal sealed class DiffCommand(ToolConsole console) : ToolCommand(Name, Description)
{
    public const string Name = "diff";
    public const string Description = "Says where and by how much two schedules differ. Exit status 1 where they do.";

    private const int ChartRows = 16;

    private readonly Argument<string[]> schedules = ScheduleArgument.Several(new ArgumentArity(2, 2));
    private readonly Option<double?> rate = NumberOption.Positive(
        "--rate",
        "The learning rate that the texts call 'base'."
    );
    private readonly RunPlanOptions run = new("Optimizer updates in the run. Default: the longer one of the two.");
    private readonly NamesOption names = new();
    private readonly Option<string?> svg = SvgOption.Create("both curves");
    private readonly ResultOptions results = new();

    protected override IReadOnlyList<string> Examples =>
        [
            "anneal diff \"warmup(5) then cosine(0.3 -> 0.01, 95)\" \"warmup(5, from=0) then cosine(0.3 -> 0.01, 95)\"",
            "anneal diff \"torch.OneCycleLR(max_lr=0.1, total_steps=1000)\" \"one_cycle(0.1)\" --steps 1000",
        ];

    protected override IEnumerable<Symbol> Symbols => [schedules, rate, .. run.All, names.Option, svg, .. results.All];

    protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var plan = run.PlanOf(parsed);
        var shown = parsed
            .GetRequiredValue(schedules)
            .Select(text => ScheduleText.Read(text, cancellationToken, names.ValuesOf(parsed, plan)))
            .Select(recipe => new ShownSchedule(recipe, ScheduleText.Bind(recipe, plan, parsed.GetValue(rate))))
            .ToArray();
        // One step more than the longer one, so that both ends are compared.
        plan ??= RunPlan.FromSteps(
            shown.Max(schedule => schedule.Bound.Rate.Length + 1)
                ?? throw new UsageException(
                    "neither schedule has an end of its own; say how many steps to compare with --steps, as in "
                        + "--steps 1000."
                )
        );
        var difference = ScheduleDifference.Between(shown[0].Bound.Rate, shown[1].Bound.Rate, plan);

        var chart = ShowCharts.Of(new Showing(shown, plan, difference.Steps, 1))[0];
        if (parsed.GetValue(svg) is { } path)
            await PictureFile.WriteAsync(console, path, SvgChart.Render(chart), cancellationToken);
        await results.WriteAsync(
            parsed,
            OutputFile.Beside(parsed.GetValue(svg), console),
            rest => $"{rest.Draw(chart, ChartRows)}\n{DifferenceText.Render(difference)}",
            () => ToolJson.Text(DifferenceDocument.Of(shown[0].Text, shown[1].Text, difference), DiffJson.Default),
            cancellationToken
        );
        return difference.AreEqual ? ExitCode.Done : ExitCode.No;
    }
}
