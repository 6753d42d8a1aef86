using Anneal.Cli.Options;
using Anneal.Cli.Schedules;

namespace Anneal.Cli.Commands.ResumeCheck;

/// <summary>
/// <c>anneal resume-check</c>: what happens to the rate when a saved run is resumed with a schedule.
/// </summary>
internal sealed class ResumeCheckCommand(ToolConsole console) : ToolCommand(Name, Description)
{
    public const string Name = "resume-check";
    public const string Description =
        "Says what happens to the rate when a saved run resumes with a schedule. Exit status 1 where it would jump.";

    private readonly Argument<string> state = new("STATE")
    {
        Description = "File that SchedulerState.ToJson wrote, or PyTorch's (.pt).",
    };
    private readonly Option<string?> with = WithOption();
    private readonly Option<double?> rate = NumberOption.Positive(
        "--rate",
        "Base rate of all parameter groups. Default: those that were saved."
    );
    private readonly RunPlanOptions run = new("Optimizer updates in the run. Default: the run that was saved.");
    private readonly ResultOptions results = new();

    protected override IReadOnlyList<string> Examples =>
        [
            "anneal resume-check scheduler.json --with \"warmup(5ep) then cosine(base -> 0)\"",
            "anneal resume-check scheduler.json --with @recipe.txt --epochs 60 --steps-per-epoch 235 --json",
        ];

    protected override IEnumerable<Symbol> Symbols => [state, with, rate, .. run.All, .. results.All];

    protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var recipe = ScheduleText.Read(parsed.GetRequiredValue(with)!, cancellationToken);
        var plan = run.PlanOf(parsed);
        var path = parsed.GetRequiredValue(state);
        var saved = TorchStateFile.Is(path)
            ? OfTorch(path, cancellationToken)
            : StateFile.Read(path, cancellationToken);
        var report = Report(saved, recipe, plan, parsed.GetValue(rate));
        await results.WriteAsync(
            parsed,
            console,
            shown => ResumeText.Render(report, shown.Width),
            () => ToolJson.Text(ResumeDocument.Of(recipe, report), ResumeCheckJson.Default),
            cancellationToken
        );
        return report.IsContinuous ? ExitCode.Done : ExitCode.No;
    }

    private static Option<string?> WithOption()
    {
        var option = ScheduleArgument.Option("--with", "Schedule text for all parameter groups, or @FILE to read one.");
        option.Required = true;
        return option;
    }

    // A class that does not save all of itself needs the scheduler's text too, which another command takes.
    private static SchedulerState OfTorch(string path, CancellationToken cancellationToken)
    {
        var torch = TorchStateFile.Read(path, key: null, cancellationToken);
        try
        {
            return torch.ToSchedulerState(null, null, null, cancellationToken);
        }
        catch (Exception error) when (error is ArgumentException or InvalidDataException)
        {
            throw new UsageException(
                $"{(UserError.Describe(error) ?? error.Message).TrimEnd('.')}. Write it as a state of Anneal first: "
                    + $"anneal state {path} "
                    + $"--with SCHEDULE --output {Path.ChangeExtension(path, ".json")}"
            );
        }
    }

    private static ResumeReport Report(SchedulerState saved, Recipe recipe, RunPlan? plan, double? rate)
    {
        try
        {
            return ResumeReport.Create(saved, recipe, plan, rate);
        }
        catch (Exception error) when (error is ArgumentException or ArithmeticException or InvalidOperationException)
        {
            throw new UsageException(
                $"'{recipe}' cannot resume from the state: {UserError.WithOption(error).ReplaceLineEndings(" ")}"
            );
        }
    }
}
