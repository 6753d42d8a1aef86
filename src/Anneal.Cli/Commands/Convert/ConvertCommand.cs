using Anneal.Cli.Options;
using Anneal.Cli.Schedules;
using Anneal.Conversion;

namespace Anneal.Cli.Commands.Convert;

/// <summary><c>anneal convert</c>: a schedule as another framework's code.</summary>
internal sealed class ConvertCommand(ToolConsole console) : ToolCommand(Name, Description)
{
    public const string Name = "convert";
    public const string Description =
        "Writes code that gives a schedule's curve in another framework, and what is different there.";

    private readonly Argument<string> schedule = ScheduleArgument.One();
    private readonly Option<string?> target = TargetOption();
    private readonly Option<double?> rate = NumberOption.Positive(
        "--rate",
        "The learning rate that the text calls 'base', and that the optimizer is made with. Default for the "
            + "optimizer: the highest rate of the run."
    );
    private readonly RunPlanOptions run = new("Optimizer updates in the run. Default: the schedule's own length.");
    private readonly Option<bool> json = JsonOption.Create();

    protected override IReadOnlyList<string> Examples =>
        [
            "anneal convert \"torch.OneCycleLR(max_lr=0.1, total_steps=1000)\" --to optax",
            "anneal convert \"warmup(5ep) then cosine(0.3 -> 0.01)\" --to keras --epochs 90 --steps-per-epoch 1252",
            "anneal convert \"restarts(0.1 -> 0, first=100, growth=2)\" --to csv --steps 700 > rates.csv",
        ];

    protected override IEnumerable<Symbol> Symbols => [schedule, target, rate, .. run.All, json];

    protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var recipe = ScheduleText.Read(parsed.GetRequiredValue(schedule), cancellationToken);
        var plan = run.PlanOf(parsed);
        var bound = ScheduleText.Bind(recipe, plan, parsed.GetValue(rate));
        if (plan?.TotalSteps is null)
            plan = RunPlan.FromSteps(
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
        cancellationToken.ThrowIfCancellationRequested();

        if (parsed.GetValue(json))
        {
            await console.Output.WriteAsync(
                ToolJson.Text(ConversionDocument.Of(recipe.ToString(), conversion), ConvertJson.Default)
            );
            return ExitCode.Done;
        }
        await console.Output.WriteAsync(conversion.Code);
        // A file of values has no comments, so what is to say about them goes beside it.
        var (writer, mark) = conversion.Target switch
        {
            "csv" => (console.Error, ""),
            "csharp" => (console.Output, "// "),
            _ => (console.Output, "# "),
        };
        var table = ConversionText.Render(conversion, mark);
        await writer.WriteAsync(writer == console.Output ? "\n" + table : table);
        return ExitCode.Done;
    }

    private static Option<string?> TargetOption()
    {
        var option = WordOption.Create("--to", "Where the code belongs.", ScheduleConverter.Targets);
        option.Required = true;
        return option;
    }
}
