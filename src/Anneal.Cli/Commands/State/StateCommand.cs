using Anneal.Cli.Options;
using Anneal.Cli.Schedules;
using Anneal.Reporting;

namespace Anneal.Cli.Commands.State;

/// <summary><c>anneal state</c>: what a scheduler's state file holds; from PyTorch's form to ours and back.</summary>
internal sealed class StateCommand(ToolConsole console) : ToolCommand(Name, Description)
{
    public const string Name = "state";
    public const string Description =
        "Shows a saved scheduler, PyTorch's (.pt) or Anneal's (.json), and writes it in the other's form.";

    private const int DefaultCount = 5,
        MostCount = 100_000;

    private readonly Argument<string> file = new("FILE")
    {
        Description =
            "What torch.save(scheduler.state_dict(), FILE) wrote, or a checkpoint that holds it, or a state of Anneal.",
    };
    private readonly Option<string?> key = new("--key")
    {
        Description =
            "Where in a checkpoint the scheduler's state is, such as scheduler or schedulers.0. Default: the only "
            + "one in it.",
        HelpName = "KEY",
    };
    private readonly Option<string?> with = ScheduleArgument.Option(
        "--with",
        "The scheduler as the program made it, for classes whose state does not say all: OneCycleLR, SWALR, "
            + "LambdaLR, MultiplicativeLR; or with 'every 1ep' after it."
    );
    private readonly Option<double?> rate = NumberOption.Positive(
        "--rate",
        "Base rate of every parameter group, for a ReduceLROnPlateau, which does not save it. Default: the present "
            + "rates."
    );
    private readonly Option<int?> count = NumberOption.Whole(
        "--next",
        $"How many of the next rates to show, at most {MostCount}. Default: {DefaultCount}.",
        least: 0,
        most: MostCount
    );
    private readonly RunPlanOptions run = new();
    private readonly Option<string?> output = OutputOption.Create(
        "File to write the state into: .pt for PyTorch, .json for Anneal; '-' is standard output."
    );
    private readonly Option<bool> json = JsonOption.Create();

    protected override IReadOnlyList<string> Examples =>
        [
            "anneal state scheduler.pt",
            "anneal state checkpoint.pt --key scheduler --output state.json",
            "anneal state one_cycle.pt --with \"torch1.OneCycleLR(max_lr=0.1, total_steps=1000)\" --next 20",
            "anneal state state.json --output scheduler.pt",
        ];

    protected override IEnumerable<Symbol> Symbols => [file, key, with, rate, count, .. run.All, output, json];

    protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var state = Load(parsed, cancellationToken);
        if (state.Problem is { } problem && parsed.GetValue(with) is not null)
            throw new UsageException(problem);
        var next = parsed.GetValue(count) ?? DefaultCount;
        if (parsed.GetValue(output) is { } path)
            await WriteAsync(state, path, cancellationToken);

        var document = StateDocument.Of(state, next);
        var rest = OutputFile.Beside(parsed.GetValue(output), console);
        if (parsed.GetValue(json))
            await rest.Output.WriteAsync(ToolJson.Text(document, StateJson.Default));
        else
            await rest.PrintAsync(StateText.Render(document, rest.Width));
        return ExitCode.Done;
    }

    private LoadedState Load(ParseResult parsed, CancellationToken cancellationToken)
    {
        var path = parsed.GetRequiredValue(file);
        if (TorchStateFile.Is(path))
            return LoadedState.Of(
                TorchStateFile.Read(path, parsed.GetValue(key), cancellationToken),
                parsed.GetValue(with) is { } text ? ScheduleText.Read(text, cancellationToken) : null,
                run.PlanOf(parsed),
                parsed.GetValue(rate),
                cancellationToken
            );
        foreach (var option in new Option[] { key, with, rate })
            if (parsed.GetResult(option) is not null)
                throw new UsageException(
                    $"'{option.Name}' is for files of PyTorch; a state of Anneal says all by itself."
                );
        return LoadedState.Of(StateFile.Read(path, cancellationToken));
    }

    private Task WriteAsync(LoadedState state, string path, CancellationToken cancellationToken)
    {
        if (!TorchStateFile.IsNamedSo(path))
            return OutputFile.WriteAsync(console, path, state.ToOurs().ToJson() + "\n", cancellationToken);
        var stream = new MemoryStream();
        state.ToTorch(cancellationToken).Write(stream);
        return ReportFile.WriteAsync(path, stream.ToArray(), cancellationToken);
    }
}
