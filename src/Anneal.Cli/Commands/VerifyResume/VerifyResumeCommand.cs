using Anneal.Cli.Options;
using Anneal.Cli.Schedules;

namespace Anneal.Cli.Commands.VerifyResume;

/// <summary><c>anneal verify-resume</c>: proves by trying that a schedule is resumed with the very same bits.</summary>
internal sealed class VerifyResumeCommand(ToolConsole console) : ToolCommand(Name, Description)
{
    public const string Name = "verify-resume";
    public const string Description =
        "Stops and resumes a schedule at many steps and compares every value, bit for bit. Exit status 1 where one "
        + "differs.";

    private readonly Argument<string> schedule = ScheduleArgument.One();
    private readonly Option<double?> rate = NumberOption.Positive(
        "--rate",
        "The learning rate that the text calls 'base'."
    );
    private readonly RunPlanOptions run = new("Optimizer updates in the run. Default: the schedule's length.");
    private readonly ResultOptions results = new();

    protected override IReadOnlyList<string> Examples =>
        [
            "anneal verify-resume \"warmup(5) then cosine(base -> 0, 95) | plateau(patience=3)\" --rate 0.1",
            "anneal verify-resume \"torch.OneCycleLR(max_lr=0.1, total_steps=5000)\" --steps 5000 --json",
        ];

    protected override IEnumerable<Symbol> Symbols => [schedule, rate, .. run.All, .. results.All];

    protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var recipe = ScheduleText.Read(parsed.GetRequiredValue(schedule), cancellationToken);
        var plan = run.PlanOf(parsed);
        var bound = ScheduleText.Bind(recipe, plan, parsed.GetValue(rate));
        var steps = plan?.TotalSteps
            ?? bound.Rate.Length
            ?? throw new UsageException(
                $"'{recipe}' has no end of its own; say how many steps to replay with --steps, as in --steps 1000."
            );
        if (steps > ReplayProof.MostSteps)
            throw new UsageException(
                $"a replay walks the run step by step, so it has at most {ReplayProof.MostSteps} steps, but this has "
                    + $"{steps}; give a shorter run."
            );

        results.RequireWritable(parsed);
        var result = Check(recipe, plan, parsed.GetValue(rate), Math.Max(1, steps), cancellationToken);
        await results.WriteAsync(
            parsed,
            console,
            _ => Text(result),
            () => ToolJson.Text(ReplayDocument.Of(recipe, result), VerifyResumeJson.Default),
            cancellationToken
        );
        return result.IsEqual ? ExitCode.Done : ExitCode.No;
    }

    private static ReplayResult Check(
        Recipe recipe,
        RunPlan? plan,
        double? rate,
        long steps,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return ReplayProof.Check(recipe, plan, rate, steps, cancellationToken);
        }
        catch (Exception error) when (error is ArithmeticException or InvalidOperationException)
        {
            throw new UsageException(
                $"'{recipe}' cannot be replayed: {UserError.WithOption(error).ReplaceLineEndings(" ")}"
            );
        }
    }

    private static string Text(ReplayResult result)
    {
        var stops = result.TriedAll
            ? $"each of the {result.Steps.Grouped()} steps"
            : $"{result.Stops.Count.Grouped()} of {result.Steps.Grouped()} steps";
        return result.Difference is { } difference
            ? $"differs: stopped at step {difference.Stop}, {difference.Parameter} at step {difference.Step} is "
                + $"{difference.Resumed} and not {difference.Straight}\n"
            : $"equal: stopped and resumed at {stops}, every run resumed with the very same bits\n";
    }
}
