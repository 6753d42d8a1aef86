using System.CommandLine.Parsing;
using System.Globalization;
using Anneal.Cli.Options;
using Anneal.Cli.Schedules;
using Anneal.Cli.Training;
using Anneal.Reporting;
using Anneal.Tuning.Spaces;
using Anneal.Tuning.Studies;
using Anneal.Tuning.Trials;

namespace Anneal.Cli.Commands.Sweep;

/// <summary><c>anneal sweep</c>: searches rates × schedules × values for a fraction of a grid's cost.</summary>
internal sealed class SweepCommand(ToolConsole console) : ToolCommand(Name, Description)
{
    public const string Name = "sweep";
    public const string Description = "Searches rate and schedule by measurement, for a fraction of a grid's cost.";

    private const string DefaultSchedule = "constant(base)";

    private readonly Option<string[]?> schedules = new("--schedules")
    {
        Description = $"Schedule texts to try, or @FILE to read one. Default: {DefaultSchedule}.",
        HelpName = "TEXT",
        AllowMultipleArgumentsPerToken = true,
    };
    private readonly Option<double[]?> rates = RatesOption.Create();
    private readonly Option<SearchDimension[]?> vary = VaryOption.Create();
    private readonly SweepOptions options = new();
    private readonly ReplayOptions replay = new();
    private readonly TrainingOptions training = new();
    private readonly ResultOptions results = new();

    protected override IReadOnlyList<string> Examples =>
        [
            "anneal sweep --schedules \"cosine(base -> 0)\" \"one_cycle(base, 100%)\" --rates log:1e-3..1:7",
            "anneal sweep --rates log:1e-3..1:9 --strategy asha --store rates.jsonl",
            "anneal sweep --schedules \"warmup(300) then cosine(base -> 0)\" --rates 5e-4,1e-3 --replay runs.csv "
                + "points.csv --steps 50000 --rungs-at 25000 --seeds 1",
        ];

    protected override IEnumerable<Symbol> Symbols =>
        [schedules, rates, vary, .. options.All, .. replay.All, .. training.All, .. results.All];

    protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var texts = parsed.GetValue(schedules) is { Length: > 0 } given ? given : [DefaultSchedule];
        var recipes = ScheduleText.ReadAll(texts, cancellationToken);
        ScheduleText.RequireBase("--rates", recipes);
        var space = new SearchSpace(
            [
                .. parsed.GetValue(rates) is { Length: > 0 } tried
                    ? tried
                    : throw new UsageException("'sweep' needs rates to try, as in --rates log:1e-3..1:7."),
            ],
            [.. recipes],
            [.. parsed.GetValue(vary) ?? []]
        );
        var recorded = replay.Read(parsed);
        var setup = recorded is null ? training.Read(parsed, TrainingDefaults.Digits, cancellationToken) : null;
        var (steps, stepsPerEpoch) = setup is null ? (replay.Steps(parsed), (long?)null) : LengthOf(setup, space);
        if (setup is { Data.Validation: null } && options.Metric(parsed) != "train_loss")
            throw new UsageException(
                "a sweep chooses on validation examples, but none are held out; give a share with --validation, as in "
                    + "--validation 0.1."
            );

        results.RequireWritable(parsed);
        var store = options.Store(parsed);
        using var study = new Study(
            new()
            {
                Space = space,
                Rungs = options.Rungs(parsed, steps, stepsPerEpoch),
                Strategy = options.Strategy(parsed),
                Seeds = options.Seeds(parsed),
                Goal = options.Goal(parsed),
                Value = options.Value(parsed),
                Folder = store is null ? null : $"{store}.checkpoints",
            },
            store
        );
        ITrial trial = recorded is not null
            ? recorded.TrialFor(space, study.Plan)
            : new EngineTrial(setup!, SweepMetrics.Reader(options.Metric(parsed)));
        await console.Error.WriteAsync(SweepText.Render(study.Plan));
        study.Happened += (_, happened) =>
        {
            if (happened.Outcome is not null)
                console.ShowStatus($"sweep: {study.Result.Trials} trials, {study.Result.CostSteps.Grouped()} updates");
        };
        try
        {
            await study.RunAsync(trial, training.ThreadCount(parsed), cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await console.NoteAsync(
                store is null
                    ? "stopped; with --store FILE a study can be resumed."
                    : $"stopped; the same command resumes from '{store}'."
            );
            return ExitCode.Interrupted;
        }
        console.ShowStatus("");

        var result = study.Result;
        var command = setup is null ? null : CommandFor(parsed, result.Best);
        var goal = options.Goal(parsed) == Goal.Min ? "min" : "max";
        var plan = study.Plan.PlanOf(study.Plan.Rungs.Count - 1);
        await results.WriteAsync(
            parsed,
            console,
            _ => SweepText.Render(result, options.Metric(parsed), goal, plan, command),
            () => ToolJson.Text(SweepDocument.Of(result, store, command), SweepJson.Default),
            cancellationToken
        );
        return result.Best is null ? ExitCode.No : ExitCode.Done;
    }

    private static (long Steps, long? StepsPerEpoch) LengthOf(TrainingSetup setup, SearchSpace space)
    {
        var plan = setup.Run(space.Schedules[0], space.Rates[0], seed: 0).Plan;
        return (plan.TotalSteps!.Value, plan.StepsPerEpoch);
    }

    /// <summary>What trains the best on the same data in the same way.</summary>
    private string? CommandFor(ParseResult parsed, RankedCandidate? best)
    {
        if (best is null)
            return null;
        var words = new List<string>
        {
            $"anneal train \"{best.Candidate.Recipe}\"",
            $"--rate {best.Candidate.Rate.ToString("R", CultureInfo.InvariantCulture)}",
        };
        words.AddRange(best.Candidate.Values.Select(value => $"--{value.Name} {value.Value}"));
        var varied = best.Candidate.Values.Select(value => $"--{value.Name}").ToHashSet();
        foreach (var given in parsed.CommandResult.Children.OfType<OptionResult>())
            if (!given.Implicit && training.All.Contains(given.Option) && !varied.Contains(given.Option.Name))
                words.Add(string.Join(' ', given.Tokens.Select(token => token.Value).Prepend(given.Option.Name)));
        return string.Join(' ', words);
    }
}
