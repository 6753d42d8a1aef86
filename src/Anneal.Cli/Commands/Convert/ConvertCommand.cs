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
    private readonly NamesOption names = new();
    private readonly RunPlanOptions run = new("Optimizer updates in the run. Default: the schedule's own length.");
    private readonly ResultOptions results = new();

    protected override IReadOnlyList<string> Examples =>
        [
            "anneal convert \"torch.OneCycleLR(max_lr=0.1, total_steps=1000)\" --to optax",
            "anneal convert \"warmup(5ep) then cosine(0.3 -> 0.01)\" --to keras --epochs 90 --steps-per-epoch 1252",
            "anneal convert \"restarts(0.1 -> 0, first=100, growth=2)\" --to csv --steps 700 > rates.csv",
        ];

    protected override IEnumerable<Symbol> Symbols =>
        [schedule, target, rate, .. run.All, names.Option, .. results.All];

    protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var plan = run.PlanOf(parsed);
        var recipe = ScheduleText.Read(
            parsed.GetRequiredValue(schedule),
            cancellationToken,
            names.ValuesOf(parsed, plan)
        );
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

        var text = results.AreJson(parsed)
            ? ToolJson.Text(ConversionDocument.Of(recipe.ToString(), conversion), ConvertJson.Default)
            : await CodeAsync(conversion, results.PathOf(parsed) == OutputFile.StandardOutput ? console.Width : null);
        await OutputFile.WriteAsync(console, results.PathOf(parsed), text, cancellationToken);
        return ExitCode.Done;
    }

    /// <summary>The code, with what is to say about it in comments; of a file of values, which has none, beside it.
    /// </summary>
    private async Task<string> CodeAsync(ScheduleConversion conversion, int? width)
    {
        if (conversion.Target == "csv")
        {
            await console.Error.WriteAsync(ConversionText.Render(conversion, "", console.ErrorWidth));
            return conversion.Code;
        }
        var mark = conversion.Target is "csharp" or "torchsharp" ? "// " : "# ";
        return $"{conversion.Code}\n{ConversionText.Render(conversion, mark, width)}";
    }

    private static Option<string?> TargetOption()
    {
        var option = WordOption.Create("--to", "Where the code belongs.", ScheduleConverter.Targets);
        option.Required = true;
        return option;
    }
}
