using System.CommandLine;
using System.Globalization;
using Anneal.Cli.Help;
using Anneal.Cli.Options;
using Anneal.Cli.Output;
using Anneal.Cli.Planning;

namespace Anneal.Cli.Commands;

/// <summary><c>anneal plan</c>: how many updates a run has, with the arithmetic.</summary>
internal sealed class PlanCommand
{
    public const string Name = "plan";
    public const string Description = "Says how many optimizer updates a run has, with the arithmetic.";

    private readonly ToolConsole console;
    private readonly RunPlanOptions run = new();
    private readonly Option<bool> json = JsonOption.Create();

    private PlanCommand(ToolConsole console) => this.console = console;

    public static Command Create(ToolConsole console)
    {
        var plan = new PlanCommand(console);
        var command = new ExampleCommand(Name, Description,
            "anneal plan --samples 60000 --batch 256 --devices 2 --accumulate 4 --epochs 30",
            "anneal plan --tokens 300e9 --sequence-length 2048 --batch 4 --devices 64 --accumulate 8");
        plan.run.AddTo(command);
        command.Add(plan.json);
        command.SetAction((parsed, _) => plan.RunAsync(parsed));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed)
    {
        var plan = run.RequirePlan(parsed);
        await console.Output.WriteAsync(parsed.GetValue(json)
            ? ToolJson.Text(PlanDocument.Of(plan), json => json.PlanDocument)
            : string.Concat(plan.Arithmetic.Append(Total(plan)).Select(line => line + "\n")));
        return ExitCode.Done;
    }

    private static string Total(RunPlan plan) => string.Join(", ", new[]
    {
        (plan.TotalSteps, "updates in all"), (plan.StepsPerEpoch, "per epoch"),
        (plan.SamplesPerStep, "samples per update"), (plan.TokensPerStep, "tokens per update"),
    }.Where(part => part.Item1 is not null).Select(part => $"{part.Item1!.Value.ToString("#,0.##", CultureInfo.InvariantCulture)} {part.Item2}"));
}
