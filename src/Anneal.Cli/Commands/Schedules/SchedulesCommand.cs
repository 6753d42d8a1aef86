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
    private const string Own = "Anneal's own";

    private static readonly RunPlan PictureRun = RunPlan.FromSamples(samples: 100 * 32, batchSize: 32, epochs: 30);

    private readonly Argument<string?> name = new("NAME")
    {
        Description =
            "A schedule, to see its parameters, formula, source and a picture, and what others call it; or any word, "
            + "to find those whose names have it.",
        Arity = ArgumentArity.ZeroOrOne,
        HelpName = "NAME", // else the help lists all that complete it
        CompletionSources = { ScheduleArgument.Names },
    };

    private readonly ResultOptions results = new();

    protected override IReadOnlyList<string> Examples =>
        [
            "anneal schedules",
            "anneal schedules one_cycle",
            "anneal schedules noam",
            "anneal schedules torch.StepLR --json",
        ];

    protected override IEnumerable<Symbol> Symbols => [name, .. results.All];

    protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var wanted = parsed.GetValue(name);
        var named = wanted is null ? [] : Named(wanted);
        CurveDefinition[] found = named is [] && wanted is not null ? WithWord(wanted) : named;
        await results.WriteAsync(
            parsed,
            console,
            shown =>
                named.Length > 0
                    ? string.Join('\n', named.Select(each => Describe(each, shown)))
                        + Elsewhere(wanted!, named, shown.Width)
                    : List(wanted is null ? Everything : found, shown.Width) + Hint(wanted),
            () => ToolJson.Text(SchedulesDocument.Of(wanted is null ? Everything : found), SchedulesJson.Default),
            cancellationToken
        );
        return ExitCode.Done;
    }

    private static IEnumerable<CurveDefinition> Everything =>
        KnownCurves.All.Definitions.Concat(KnownCurves.All.Feedback);

    private static CurveDefinition[] Named(string name) =>
        [.. KnownCurves.All.Find(name), .. KnownCurves.All.Feedback.Where(feedback => feedback.Name == name)];

    private static CurveDefinition[] WithWord(string word)
    {
        CurveDefinition[] found = [.. KnownCurves.All.Search(word)];
        if (found.Length > 0)
            return found;
        var remedy = KnownCurves.All.Nearest(word) is { } nearest
            ? $"did you mean '{nearest}'?"
            : "'anneal schedules' lists them all.";
        throw new UsageException($"there is no schedule '{word}'; {remedy}");
    }

    // The same kind of curve under other names, and what else has the word in its name.
    private static string Elsewhere(string word, CurveDefinition[] named, int? width)
    {
        var families = named.Select(definition => definition.Family).Where(HasKin).ToHashSet();
        var withWord = KnownCurves.All.Search(word);
        CurveDefinition[] others =
        [
            .. Everything.Where(definition =>
                !named.Contains(definition) && (families.Contains(definition.Family) || withWord.Contains(definition))
            ),
        ];
        return others.Length == 0 ? "" : $"\nOf the same kind, or with the word in its name\n{Indented(others, width)}";
    }

    // What is made of others is of no one kind.
    private static bool HasKin(CurveFamily family) => family != CurveFamily.Composition;

    private static string Indented(CurveDefinition[] definitions, int? width) =>
        string.Concat(
            definitions
                .GroupBy(definition => definition.Framework ?? Own)
                .Select(group =>
                    FoldedText.Of($"  {group.Key}: {string.Join(", ", group.Select(each => each.Name))}", width) + "\n"
                )
        );

    private static string Hint(string? wanted) =>
        (
            wanted is null
                ? "\nJoined by: A then B, A * B, A for LENGTH, A every LENGTH, A | plateau(...), A with momentum = B.\n"
                : "\n"
        ) + "'anneal schedules NAME' describes one.\n";

    private static string List(IEnumerable<CurveDefinition> definitions, int? width)
    {
        var groups = definitions.GroupBy(definition =>
            KnownCurves.All.Feedback.Contains(definition) ? "Feedback, after '|'" : definition.Framework ?? Own
        );
        return string.Join('\n', groups.Select(group => $"{group.Key}\n{Lines([.. group])}"));

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
