using Anneal.Cli.Options;
using Anneal.Cli.Schedules;

namespace Anneal.Cli.Commands.Plan;

/// <summary><c>anneal plan</c>: how many updates a run has, with the arithmetic.</summary>
internal sealed class PlanCommand(ToolConsole console) : ToolCommand(Name, Description)
{
    public const string Name = "plan";
    public const string Description = "Says how many optimizer updates a run has, with the arithmetic.";

    private readonly RunPlanOptions run = new();
    private readonly ResultOptions results = new();

    protected override IReadOnlyList<string> Examples =>
        [
            "anneal plan --samples 60000 --batch 256 --devices 2 --accumulate 4 --epochs 30",
            "anneal plan --tokens 300e9 --sequence-length 2048 --batch 4 --devices 64 --accumulate 8",
        ];

    protected override IEnumerable<Symbol> Symbols => [.. run.All, .. results.All];

    protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var plan = run.RequirePlan(parsed);
        await results.WriteAsync(
            parsed,
            console,
            _ => string.Concat(PlanText.Lines(plan).Select(line => line + "\n")),
            () => ToolJson.Text(PlanDocument.Of(plan), PlanJson.Default),
            cancellationToken
        );
        return ExitCode.Done;
    }
}
