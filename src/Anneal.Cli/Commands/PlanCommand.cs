using System.CommandLine;
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
        var command = new ExampleCommand(
            Name,
            Description,
            "anneal plan --samples 60000 --batch 256 --devices 2 --accumulate 4 --epochs 30",
            "anneal plan --tokens 300e9 --sequence-length 2048 --batch 4 --devices 64 --accumulate 8"
        );
        plan.run.AddTo(command);
        command.Add(plan.json);
        command.SetAction((parsed, _) => plan.RunAsync(parsed));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed)
    {
        var plan = run.RequirePlan(parsed);
        await console.Output.WriteAsync(
            parsed.GetValue(json)
                ? ToolJson.Text(PlanDocument.Of(plan), json => json.PlanDocument)
                : string.Concat(PlanText.Lines(plan).Select(line => line + "\n"))
        );
        return ExitCode.Done;
    }
}
