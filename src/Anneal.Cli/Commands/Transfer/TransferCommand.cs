using Anneal.Cli.Options;
using Anneal.Cli.Schedules;
using Anneal.Tuning.Transfer;

namespace Anneal.Cli.Commands.Transfer;

/// <summary><c>anneal transfer</c>: the rate for another schedule, without training.</summary>
internal sealed class TransferCommand(ToolConsole console) : ToolCommand(Name, Description)
{
    public const string Name = "transfer";
    public const string Description = "Carries a tuned rate from one schedule to another, without training.";

    private readonly Argument<string[]> schedules = ScheduleArgument.Several(
        new ArgumentArity(2, 2),
        " The first is the one that the rate was found for."
    );
    private readonly Option<double?> rate = NumberOption.Positive(
        "--rate",
        "The learning rate that suits the first schedule: what its text calls 'base'."
    );
    private readonly RunPlanOptions run = new("Optimizer updates in the run of both. Default: the texts' own length.");
    private readonly ResultOptions results = new();

    protected override IReadOnlyList<string> Examples =>
        [
            "anneal transfer \"constant(base) then linear(base -> 0, 20%)\" \"cosine(base -> 0)\" --rate 1e-3 "
                + "--steps 25000",
        ];

    protected override IEnumerable<Symbol> Symbols => [schedules, rate, .. run.All, .. results.All];

    protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var tuned = parsed.GetValue(rate)
            ?? throw new UsageException("'transfer' needs the rate that suits the first schedule, as in --rate 1e-3.");
        var plan = run.PlanOf(parsed);
        var recipes = parsed
            .GetRequiredValue(schedules)
            .Select(text => ScheduleText.Read(text, cancellationToken))
            .ToArray();
        ScheduleText.RequireBase("--rate", recipes);
        var lengths = recipes.Select(recipe => ScheduleText.Bind(recipe, plan, tuned).Rate.Length).ToArray();
        if (plan is null && lengths.All(length => length is null))
            throw new UsageException(
                "neither schedule has an end of its own; say how many steps both train for with --steps, as in "
                    + "--steps 25000."
            );
        var transfer = RateTransfer.Between(recipes[0], recipes[1], tuned, plan);
        await results.WriteAsync(
            parsed,
            console,
            _ => TransferText.Render(transfer),
            () => ToolJson.Text(TransferDocument.Of(transfer), TransferJson.Default),
            cancellationToken
        );
        return ExitCode.Done;
    }
}
