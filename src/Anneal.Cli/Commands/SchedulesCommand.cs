using System.CommandLine;
using Anneal.Cli.Errors;
using Anneal.Cli.Help;
using Anneal.Language;
using Anneal.Reporting.Charts;
using Anneal.Reporting.Terminal;

namespace Anneal.Cli.Commands;

/// <summary><c>anneal schedules</c>: all names, or everything about one.</summary>
internal sealed class SchedulesCommand
{
    public const string Name = "schedules";
    public const string Description = "Lists the schedules that a text may name, or describes one.";

    private const int PictureColumns = 72,
        PictureRows = 8;
    private const double PictureRate = 0.1;

    private static readonly RunPlan PictureRun = RunPlan.OfSamples(samples: 100 * 32, batchSize: 32, epochs: 30);

    private readonly ToolConsole console;
    private readonly Argument<string?> name = new("NAME")
    {
        Description = "A schedule, to see its parameters, formula, source and a picture.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private SchedulesCommand(ToolConsole console) => this.console = console;

    public static Command Create(ToolConsole console)
    {
        var schedules = new SchedulesCommand(console);
        var command = new ExampleCommand(Name, Description, "anneal schedules", "anneal schedules one_cycle")
        {
            schedules.name,
        };
        command.SetAction((parsed, _) => schedules.RunAsync(parsed));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed)
    {
        await console.Output.WriteAsync(
            parsed.GetValue(name) is { } wanted ? string.Join('\n', Find(wanted).Select(Describe)) : List()
        );
        return ExitCode.Done;
    }

    private static CurveDefinition[] Find(string name)
    {
        CurveDefinition[] found =
        [
            .. KnownCurves.All.Find(name),
            .. KnownCurves.All.Feedback.Where(feedback => feedback.Name == name),
        ];
        if (found.Length > 0)
            return found;
        var suggestion = KnownCurves.All.Nearest(name);
        throw new UsageException(
            "there is no schedule "
                + $"'{name}'{(suggestion is null ? "; 'anneal schedules' lists them all." : $"; did you mean '{suggestion}'?")}"
        );
    }

    private static string List()
    {
        var groups = KnownCurves
            .All.Definitions.GroupBy(definition => definition.Framework ?? "Anneal's own")
            .Concat(KnownCurves.All.Feedback.GroupBy(_ => "Feedback, after '|'"));
        return string.Join('\n', groups.Select(group => $"{group.Key}\n{string.Concat(group.Select(Line))}"))
            + "\nJoined by: A then B, A * B, A for LENGTH, A every LENGTH, A | plateau(...), A with momentum = B.\n"
            + "'anneal schedules NAME' describes one.\n";

        string Line(CurveDefinition definition) => $"  {definition.Name.PadRight(NameWidth)}  {definition.Summary}\n";
    }

    private static int NameWidth => KnownCurves.All.Definitions.Max(definition => definition.Name.Length);

    private string Describe(CurveDefinition definition)
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
            ? $"{text}\nExample\n  {definition.Example}\n\n{Picture(definition.Example)}"
            : text;
    }

    private static string Describe(Parameter parameter)
    {
        var need =
            parameter.IsRequired ? "must be given"
            : parameter.Default is { } value ? $"default {value}"
            : "may be left out";
        return $"  {parameter.Name}: {parameter.Description}\n      {parameter.Kind}; {need}\n";
    }

    private string Picture(string example)
    {
        var bound = Recipe.Parse(example).Bind(PictureRun, PictureRate);
        var steps = bound.Rate.Length is { } length and > 0 ? length + 1 : PictureRun.TotalSteps!.Value;
        var chart = new LineChart
        {
            Title = FormattableString.Invariant($"With base = {PictureRate}, 30 epochs of 100 steps"),
            X = new("step"),
            Y = new("value"),
            Series = [new(example, ScheduleCurve.Of(bound.Rate, steps))],
        };
        return TerminalChart.Render(
            chart,
            PictureColumns,
            PictureRows,
            new TerminalStyle { Color = console.ShowsColor }
        );
    }
}
