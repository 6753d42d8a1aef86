using System.CommandLine;
using Anneal.Cli.Conversions;
using Anneal.Cli.Errors;
using Anneal.Cli.Help;
using Anneal.Cli.Options;
using Anneal.Cli.Output;
using Anneal.Cli.Schedules;
using Anneal.Conversion;

namespace Anneal.Cli.Commands;

/// <summary><c>anneal convert</c>: a schedule as another framework's code.</summary>
internal sealed class ConvertCommand
{
    public const string Name = "convert";
    public const string Description =
        "Writes code that gives a schedule's curve in another framework, and what is different there.";

    private readonly ToolConsole console;
    private readonly Argument<string> schedule = ScheduleArgument.One();
    private readonly Option<string?> target = WordOption.Create(
        "--to",
        "Where the code belongs.",
        ScheduleConverter.Targets
    );
    private readonly Option<double?> rate = NumberOption.Positive(
        "--rate",
        "The learning rate that the text calls 'base', and that the optimizer is made with. Default for the "
            + "optimizer: the highest rate of the run."
    );
    private readonly RunPlanOptions run = new("Optimizer updates in the run. Default: the schedule's own length.");
    private readonly Option<bool> json = JsonOption.Create();

    private ConvertCommand(ToolConsole console) => this.console = console;

    public static Command Create(ToolConsole console)
    {
        var convert = new ConvertCommand(console);
        convert.target.Required = true;
        var command = new ExampleCommand(
            Name,
            Description,
            "anneal convert \"torch.OneCycleLR(max_lr=0.1, total_steps=1000)\" --to optax",
            "anneal convert \"warmup(5ep) then cosine(0.3 -> 0.01)\" --to keras --epochs 90 --steps-per-epoch 1252",
            "anneal convert \"restarts(0.1 -> 0, first=100, growth=2)\" --to csv --steps 700 > rates.csv"
        )
        {
            convert.schedule,
            convert.target,
            convert.rate,
        };
        convert.run.AddTo(command);
        command.Add(convert.json);
        command.SetAction(convert.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var recipe = ScheduleText.Read(parsed.GetRequiredValue(schedule));
        var plan = run.PlanOf(parsed);
        var bound = ScheduleText.Bind(recipe, plan, parsed.GetValue(rate));
        if (plan?.TotalSteps is null)
            plan = RunPlan.OfSteps(
                bound.Rate.Length is > 0 and var length
                    ? length
                    : throw new UsageException(
                        $"'{recipe}' has no end of its own; say over how many steps it is converted with --steps, as "
                            + "in --steps 1000."
                    )
            );
        var conversion = ScheduleConverter.Convert(
            recipe,
            parsed.GetRequiredValue(target)!,
            plan,
            parsed.GetValue(rate)
        );

        if (parsed.GetValue(json))
        {
            await console.Output.WriteAsync(
                ToolJson
                    .Text(ConversionDocument.Of(recipe.ToString(), conversion), json => json.ConversionDocument)
                    .AsMemory(),
                cancellationToken
            );
            return ExitCode.Done;
        }
        await console.Output.WriteAsync(conversion.Code.AsMemory(), cancellationToken);
        // A file of values has no comments, so what is to say about them goes beside it.
        var (writer, mark) = conversion.Target switch
        {
            "csv" => (console.Error, ""),
            "csharp" => (console.Output, "// "),
            _ => (console.Output, "# "),
        };
        var table = ConversionText.Render(conversion, mark);
        await writer.WriteAsync((writer == console.Output ? "\n" + table : table).AsMemory(), cancellationToken);
        return ExitCode.Done;
    }
}
