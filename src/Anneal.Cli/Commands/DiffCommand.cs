using System.CommandLine;
using Anneal.Analysis;
using Anneal.Cli.Differences;
using Anneal.Cli.Errors;
using Anneal.Cli.Help;
using Anneal.Cli.Options;
using Anneal.Cli.Output;
using Anneal.Cli.Schedules;
using Anneal.Cli.Show;
using Anneal.Reporting;
using Anneal.Reporting.Svg;
using Anneal.Reporting.Terminal;

namespace Anneal.Cli.Commands;

/// <summary><c>anneal diff</c>: where and by how much two schedules differ.</summary>
internal sealed class DiffCommand
{
    public const string Name = "diff";
    public const string Description = "Says where and by how much two schedules differ. Exit status 1 where they do.";

    private const int MostColumns = 100,
        ChartRows = 16;

    private readonly ToolConsole console;
    private readonly Argument<string[]> schedules = ScheduleArgument.Several(new ArgumentArity(2, 2));
    private readonly Option<double?> rate = NumberOption.Positive(
        "--rate",
        "The learning rate that the texts call 'base'."
    );
    private readonly RunPlanOptions run = new("Optimizer updates in the run. Default: the longer one of the two.");
    private readonly Option<string?> svg = new("--svg")
    {
        Description = "File to draw both curves into.",
        HelpName = "FILE",
    };
    private readonly Option<bool> json = JsonOption.Create();

    private DiffCommand(ToolConsole console) => this.console = console;

    public static Command Create(ToolConsole console)
    {
        var diff = new DiffCommand(console);
        var command = new ExampleCommand(
            Name,
            Description,
            "anneal diff \"warmup(5) then cosine(0.3 -> 0.01, 95)\" \"warmup(5, from=0) then cosine(0.3 -> 0.01, 95)\"",
            "anneal diff \"torch.OneCycleLR(max_lr=0.1, total_steps=1000)\" \"one_cycle(0.1)\" --steps 1000"
        )
        {
            diff.schedules,
            diff.rate,
        };
        diff.run.AddTo(command);
        command.Add(diff.svg);
        command.Add(diff.json);
        command.SetAction(diff.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var plan = run.PlanOf(parsed);
        var shown = parsed
            .GetRequiredValue(schedules)
            .Select(ScheduleText.Read)
            .Select(recipe => new ShownSchedule(recipe, ScheduleText.Bind(recipe, plan, parsed.GetValue(rate))))
            .ToArray();
        // One step more than the longer one, so that both ends are compared.
        plan ??= RunPlan.OfSteps(
            shown.Max(schedule => schedule.Bound.Rate.Length + 1)
                ?? throw new UsageException(
                    "neither schedule has an end of its own; say how many steps to compare with --steps, as in "
                        + "--steps 1000."
                )
        );
        var difference = ScheduleDifference.Between(shown[0].Bound.Rate, shown[1].Bound.Rate, plan);

        var chart = ShowCharts.Of(new Showing(shown, plan, difference.Steps, 1))[0];
        if (parsed.GetValue(svg) is { } path)
            await ReportFile.WriteAsync(path, SvgChart.Render(chart), cancellationToken);
        await console.Output.WriteAsync(
            parsed.GetValue(json)
                ? ToolJson.Text(DifferenceDocument.Of(shown[0].Text, shown[1].Text, difference), json =>
                    json.DifferenceDocument
                )
                : TerminalChart.Render(
                    chart,
                    Math.Clamp(console.Width, 30, MostColumns),
                    ChartRows,
                    new TerminalStyle { Color = console.ShowsColor }
                )
                    + "\n"
                    + DifferenceText.Render(difference)
        );
        return difference.AreEqual ? ExitCode.Done : ExitCode.No;
    }
}
