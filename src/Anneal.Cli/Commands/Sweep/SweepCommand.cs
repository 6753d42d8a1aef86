using Anneal.Cli.Options;
using Anneal.Cli.Studies;

namespace Anneal.Cli.Commands.Sweep;

/// <summary><c>anneal sweep</c>: searches rates × schedules × values for a fraction of a grid's cost.</summary>
internal sealed class SweepCommand(ToolConsole console) : ToolCommand(Name, Description)
{
    public const string Name = "sweep";
    public const string Description = "Searches rate and schedule by measurement, for a fraction of a grid's cost.";

    private readonly SweepLine line = new();
    private readonly Option<string?> store = new("--store")
    {
        Description = "File of the study: begun where there is none, else the study resumes from it. Default: none.",
        HelpName = "FILE",
    };
    private readonly ResultOptions results = new();

    protected override IReadOnlyList<string> Examples =>
        [
            "anneal sweep --schedules \"cosine(base -> 0)\" \"one_cycle(base, 100%)\" --rates log:1e-3..1:7",
            "anneal sweep --rates log:1e-3..1:9 --strategy asha --store rates.jsonl",
            "anneal sweep --schedules \"warmup(300) then cosine(base -> 0)\" --rates 5e-4,1e-3 --replay runs.csv "
                + "points.csv --steps 50000 --rungs-at 25000 --seeds 1",
            "anneal sweep --rates log:1e-4..1:9 --steps 2000 --store lr.jsonl -- python3 train.py --lr {rate} --steps "
                + "{budget} --seed {seed} --checkpoint {checkpoint}",
        ];

    protected override IEnumerable<Symbol> Symbols => [.. line.Symbols, store, .. results.All];

    // Programs are given a moment to save, and are all gone when it ends.
    protected override bool SavesWhenInterrupted => true;

    protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var swept = await Interruptible.RunAsync(
            () => Task.FromResult(line.Read(parsed, cancellationToken)),
            cancellationToken
        );
        var path = parsed.GetValue(store);
        using var folder = path is null && swept.NeedsFolder ? new PassingFolder() : null;
        var root = path is null ? folder?.Path : $"{path}.checkpoints";
        using var running = new RunningStudy(swept with { Settings = swept.Settings with { Folder = root } }, path, console);
        if (!await running.RunAsync(line.Workers(parsed), cancellationToken))
        {
            await console.NoteAsync(
                path is null
                    ? "stopped; with --store FILE a study can be resumed."
                    : $"stopped; the same command resumes from '{path}'."
            );
            return ExitCode.Interrupted;
        }
        return await running.WriteResultAsync(parsed, results, path, cancellationToken);
    }
}
