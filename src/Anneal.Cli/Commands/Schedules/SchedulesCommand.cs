using Anneal.Cli.Options;
using Anneal.Language;
using Anneal.Reporting.Charts;
using Anneal.Reporting.Terminal;

namespace Anneal.Cli.Commands.Schedules;

/// <summary><c>anneal schedules</c>: all names, or everything about one.</summary>
internal sealed class SchedulesCommand(ToolConsole console) : ToolCommand(Name, Description)
{
    public const string Name = "schedules";
    public const string Description = "Lists the schedules that a text may name, or describes one.";

    private const int PictureColumns = 72,
        PictureRows = 8,
        UnderName = 6;
    private const double PictureRate = 0.1;

    private static readonly RunPlan PictureRun = RunPlan.FromSamples(samples: 100 * 32, batchSize: 32, epochs: 30);

    private readonly Argument<string?> name = new("NAME")
    {
        Description = "A schedule, to see its parameters, formula, source and a picture.",
        Arity = ArgumentArity.ZeroOrOne,
        HelpName = "NAME", // else the help lists all that complete it
        CompletionSources = { ScheduleArgument.Names },
    };

    private readonly ResultOptions results = new();

    protected override IReadOnlyList<string> Examples =>
        ["anneal schedules", "anneal schedules one_cycle", "anneal schedules torch.StepLR --json"];

    protected override IEnumerable<Symbol> Symbols => [name, .. results.All];

    protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var found = parsed.GetValue(name) is { } wanted ? Find(wanted) : null;
        await results.WriteAsync(
            parsed,
            console,
            shown => found is null ? List(shown.Width) : string.Join('\n', found.Select(each => Describe(each, shown))),
            () => ToolJson.Text(SchedulesDocument.Of(found ?? Everything), SchedulesJson.Default),
            cancellationToken
        );
        return ExitCode.Done;
    }

    private static IEnumerable<CurveDefinition> Everything =>
        KnownCurves.All.Definitions.Concat(KnownCurves.All.Feedback);

    private static CurveDefinition[] Find(string name)
    {
        CurveDefinition[] found =
        [
            .. KnownCurves.All.Find(name),
            .. KnownCurves.All.Feedback.Where(feedback => feedback.Name == name),
        ];
        if (found.Length > 0)
            return found;
        var remedy = KnownCurves.All.Nearest(name) is { } nearest
            ? $"did you mean '{nearest}'?"
            : "'anneal schedules' lists them all.";
        throw new UsageException($"there is no schedule '{name}'; {remedy}");
    }

    private static string List(int? width)
    {
        var groups = KnownCurves
            .All.Definitions.GroupBy(definition => definition.Framework ?? "Anneal's own")
            .Concat(KnownCurves.All.Feedback.GroupBy(_ => "Feedback, after '|'"));
        return string.Join('\n', groups.Select(group => $"{group.Key}\n{Lines([.. group])}"))
            + "\nJoined by: A then B, A * B, A for LENGTH, A every LENGTH, A | plateau(...), A with momentum = B.\n"
            + "'anneal schedules NAME' describes one.\n";

        string Lines(CurveDefinition[] group)
        {
            var names = group.Max(definition => definition.Name.Length);
            // Beside long names there is no room for sentences on a narrow terminal.
            var between = names > width / 3 ? $"\n{new string(' ', UnderName)}" : null;
            return string.Concat(
                group.Select(definition =>
                    between is null
                        ? $"  {definition.Name.PadRight(names)}  {definition.Summary}\n"
                        : $"  {definition.Name}{between}{definition.Summary}\n"
                )
            );
        }
    }

    private static string Describe(CurveDefinition definition, ToolConsole shown)
    {
        var text = $"{definition.Signature}\n\n{definition.Summary}\n";
        if (definition.Parameters.Count > 0)
            text += $"\nParameters\n{string.Concat(definition.Parameters.Select(Describe))}";
        if (definition.Formula.Length > 0)
            text += $"\nValue at clock t\n  {definition.Formula}\n";
        if (definition.Conventions.Length > 0)
            text += $"\nConventions\n  {definition.Conventions}\n";
        if (definition.Source.Length > 0)
            text += $"\nSource\n  {definition.Source}\n";
        return definition.Example.Length > 0
            ? $"{text}\nExample\n  {definition.Example}\n\n{Picture(definition.Example, shown)}"
            : text;
    }

    private static string Describe(Parameter parameter)
    {
        return $"  {parameter.Name}: {parameter.Description}\n      {parameter.Kind}; {Need(parameter)}\n";
    }

    private static string Need(Parameter parameter)
    {
        if (parameter.IsRequired)
            return "must be given";
        return parameter.Default is { } value ? $"default {value}" : "may be left out";
    }

    private static string Picture(string example, ToolConsole shown)
    {
        var bound = Recipe.Parse(example).Bind(PictureRun, PictureRate);
        var steps = bound.Rate.Length is { } length and > 0 ? length + 1 : PictureRun.TotalSteps!.Value;
        var chart = new LineChart
        {
            Title = $"With base = {PictureRate}, 30 epochs of 100 steps",
            X = new("step"),
            Y = new("value"),
            Series = [new(example, ScheduleCurve.CreatePoints(bound.Rate, steps))],
        };
        return TerminalChart.Render(chart, Math.Min(PictureColumns, shown.ChartWidth), PictureRows, shown.Style);
    }
}
