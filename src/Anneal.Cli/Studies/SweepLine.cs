using System.CommandLine.Parsing;
using Anneal.Cli.Options;
using Anneal.Cli.Schedules;
using Anneal.Cli.Training;
using Anneal.Cli.Training.RangeTests;
using Anneal.Tuning.Processes;
using Anneal.Tuning.Spaces;
using Anneal.Tuning.Studies;

namespace Anneal.Cli.Studies;

/// <summary>The command line of a sweep: everything that its study follows from.</summary>
internal sealed class SweepLine
{
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
    private readonly LengthOptions length = new();
    private readonly ProgramOptions program = new();
    private readonly TrainingOptions training = new();

    /// <summary>In the order of the help; the program's words are the argument.</summary>
    public IEnumerable<Symbol> Symbols =>
        [
            program.Command,
            schedules,
            rates,
            vary,
            .. options.All,
            .. replay.All,
            .. length.All,
            .. program.All,
            .. training.All,
        ];

    /// <summary>Reads what is swept.</summary>
    /// <exception cref="UsageException">Something does not fit.</exception>
    public SweptStudy Read(ParseResult parsed, CancellationToken cancellationToken)
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
        if (program.Read(parsed, options.Metric(parsed)) is { } trained)
            return OfProgram(parsed, space, trained);
        VaryOption.RequireOfEngine(space.Dimensions);
        return replay.IsGiven(parsed) ? OfLogs(parsed, space) : OfEngine(parsed, space, cancellationToken);
    }

    /// <summary>The words of the program that trains; none without one.</summary>
    public IReadOnlyList<string> CommandOf(ParseResult parsed) => program.WordsOf(parsed);

    /// <summary>Several programs share the threads; one alone takes what it likes, unless it is told.</summary>
    private ProcessTrialSettings Shared(ProcessTrialSettings trained, ParseResult parsed, int workers) =>
        workers == 1 && parsed.FirstGiven([training.Threads]) is null
            ? trained
            : trained with
            {
                Threads = Math.Max(1, training.ThreadCount(parsed) / workers),
            };

    private SweptStudy OfProgram(ParseResult parsed, SearchSpace space, ProcessTrialSettings trained)
    {
        if (replay.IsGiven(parsed))
            throw new UsageException("'--replay' takes logged runs for trials, and a program trains them; give one.");
        if (parsed.FirstGiven(training.All.Where(option => option != training.Threads)) is { } foreign)
            throw new UsageException(
                $"'{foreign.Name}' is for the built-in engine; tell the program on its own command line."
            );
        var (steps, perEpoch) = length.Read(parsed, "a program");
        var settings = Settings(parsed, space, steps, perEpoch, sharesTrunks: false);
        return new()
        {
            Settings = settings,
            Metric = options.Metric(parsed),
            NeedsFolder = true,
            Workers = 1,
            Threads = training.ThreadCount(parsed),
            TrialFor = (study, workers) =>
                new ProcessTrial(Shared(trained, parsed, workers), study.Space, study.Plan, settings.SharesTrunks),
            CommandFor = (best, plan) => ReadyProgram.Line(trained.Command, best.Candidate, plan),
        };
    }

    private SweptStudy OfLogs(ParseResult parsed, SearchSpace space)
    {
        var (steps, perEpoch) = length.Read(parsed, "'--replay'");
        options.RequireNoTrunks(parsed);
        var recorded = replay.Read(parsed);
        return new()
        {
            Settings = Settings(parsed, space, steps, perEpoch, sharesTrunks: false),
            Metric = EngineMetric(parsed),
            Workers = training.ThreadCount(parsed),
            Threads = training.ThreadCount(parsed),
            TrialFor = (study, _) => recorded.TrialFor(study.Space, study.Plan),
        };
    }

    private SweptStudy OfEngine(ParseResult parsed, SearchSpace space, CancellationToken cancellationToken)
    {
        length.RequireNone(parsed);
        var metric = EngineMetric(parsed);
        var setup = training.Read(parsed, TrainingDefaults.Digits, cancellationToken);
        if (setup.Data.Validation is null && metric != SweepMetrics.OfTraining)
            throw new UsageException(
                "a sweep chooses on validation examples, but none are held out; give a share with --validation, as in "
                    + "--validation 0.1."
            );
        var plan = setup.Run(space.Schedules[0], space.Rates[0], seed: 0).Plan;
        return new()
        {
            Settings = Settings(parsed, space, plan.TotalSteps!.Value, plan.StepsPerEpoch, sharesTrunks: true),
            Metric = metric,
            KeepsLength = true,
            RangeTest = cancellation => RangeTraining.Of(setup).Record(new(), _ => { }, cancellation),
            Workers = training.ThreadCount(parsed),
            Threads = training.ThreadCount(parsed),
            TrialFor = (study, _) => new EngineTrial(setup, SweepMetrics.Reader(metric), study.Plan.Rule),
            CommandFor = (best, run) =>
                ReadyTraining.Line(parsed, training, best.Candidate, (int)run.Epochs!.Value, setup.Settings.Epochs),
        };
    }

    private string EngineMetric(ParseResult parsed)
    {
        var metric = options.Metric(parsed);
        return SweepMetrics.Names.Contains(metric)
            ? metric
            : throw new UsageException(
                $"'--metric' must be one of {string.Join(", ", SweepMetrics.Names)}, but was '{metric}'."
            );
    }

    /// <param name="parsed">The command line.</param>
    /// <param name="space">What is searched.</param>
    /// <param name="steps">Updates of the whole run.</param>
    /// <param name="stepsPerEpoch">Updates in an epoch; null where there are none.</param>
    /// <param name="sharesTrunks">Whether trainings that begin alike share that part, where nothing is said.</param>
    private StudySettings Settings(
        ParseResult parsed,
        SearchSpace space,
        long steps,
        long? stepsPerEpoch,
        bool sharesTrunks
    ) =>
        new()
        {
            SharesTrunks = options.SharesTrunks(parsed, sharesTrunks),
            Space = space,
            Rungs = options.Rungs(parsed, steps, stepsPerEpoch),
            Strategy = options.Strategy(parsed),
            Seeds = options.Seeds(parsed),
            Goal = options.Goal(parsed),
            Value = options.Value(parsed),
        };
}
