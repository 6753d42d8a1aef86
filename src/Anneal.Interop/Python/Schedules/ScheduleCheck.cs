using Anneal.Interop.Python.Functions;
using Anneal.Interop.Python.Reading;
using Anneal.Interop.Python.Rules;
using Anneal.Interop.Python.Shapes;
using Anneal.Language;

namespace Anneal.Interop.Python.Schedules;

/// <summary>Asks the schedule rules about the schedulers that a source makes.</summary>
internal sealed class ScheduleCheck(SourceProgram program, SourceLintOptions options)
{
    /// <summary>How many runs are tried for all schedulers of a source.</summary>
    private const int MostRuns = 2400;

    private const string NoLength = "the run is not known from this file";

    private static readonly HashSet<string> OfLateUpdates = ["LR003", "LR004", "LR006", "LR009"];

    // In a part of a run a warm-up may be all that there is, and something else may take over before the end.
    private static readonly HashSet<string> OfWholeRuns = ["LR001", "LR010"];

    private readonly IReadOnlyList<SchedulerValue> schedulers = Known(program);
    private int runsLeft = MostRuns;

    private ILookup<SchedulerValue, TrainerRunEvent> Trainers => field ??= TrainersOf(program);

    private ILookup<SchedulerValue, EventTrace> Traces => field ??= TracesOf(program);

    // The parts of the program whose steps are too many to be compared, by what they step.
    private HashSet<SchedulerValue> Uncompared =>
        field ??= [
            .. program
                .Traces.Where(trace => trace.HasTooManySteps)
                .SelectMany(trace => trace.AllSchedulerSteps)
                .SelectMany(step => step.Schedulers),
        ];

    /// <summary>What is known of each scheduler, and what the rules say of it.</summary>
    public IEnumerable<(SourceScheduler Scheduler, IReadOnlyList<SourceFinding> Findings)> All() =>
        schedulers
            .Concat(Stepped)
            .Where(scheduler => !program.IsPart(scheduler) || program.UnknownWholeOf(scheduler) is not null)
            .Select(Check)
            .DistinctBy(result => (result.Scheduler.At, result.Scheduler.Text));

    // Whatever is stepped like a scheduler, though the source does not show its making.
    private IEnumerable<SchedulerValue> Stepped =>
        program
            .Traces.SelectMany(trace => trace.AllSchedulerSteps)
            .SelectMany(step => step.Schedulers)
            .Except(program.Schedulers)
            .DistinctBy(scheduler => scheduler.Name);

    /// <summary>
    /// The schedulers of a source; those of its own classes, and the rates that are set by hand, are read as formulas.
    /// </summary>
    public static List<SchedulerValue> Known(SourceProgram program)
    {
        foreach (var scheduler in program.Schedulers)
            scheduler.Formula ??= OwnSchedulers.FormulaOf(scheduler);
        return [.. program.Schedulers, .. HandSetRates.In(program)];
    }

    private static ILookup<SchedulerValue, TrainerRunEvent> TrainersOf(SourceProgram program)
    {
        var driven =
            from trace in program.Traces
            from trainer in trace.Of<TrainerRunEvent>()
            from scheduler in trainer.Schedulers.Concat(trainer.Callbacks).Distinct()
            select (scheduler, trainer);
        return driven.ToLookup(each => each.scheduler, each => each.trainer);
    }

    private static ILookup<SchedulerValue, EventTrace> TracesOf(SourceProgram program)
    {
        var stepped = program.Traces.SelectMany(trace => trace.Stepped.Select(scheduler => (scheduler, trace)));
        return stepped.ToLookup(each => each.scheduler, each => each.trace);
    }

    private (SourceScheduler Scheduler, IReadOnlyList<SourceFinding> Findings) Check(SchedulerValue scheduler)
    {
        var (text, _) = SchedulerText.Of(scheduler, Assumptions.None);
        var shown = Shown(text);
        if (scheduler.Definition is null && scheduler.Formula is null)
            return Unchecked(
                scheduler.Arguments is null
                    ? "it is stepped like a scheduler, but this file does not show what it is"
                    : $"made by '{scheduler.Name}', which is not known"
            );
        if (program.UnknownWholeOf(scheduler) is { Name: var whole })
            return Unchecked($"it is stepped by '{whole}', which is not known");
        // What is not known whatever the numbers are.
        if (SchedulerText.Of(scheduler, Assumptions.Any) is { Text: null, Unknown: { } why })
            return Unchecked(why);
        if (Uncompared.Contains(scheduler))
            return Unchecked(
                Invariant(
                    $"it is stepped in a part of this file that steps schedulers at more than "
                        + $"{EventTrace.MostSchedulerSteps} places"
                )
            );
        var trace = Traces[scheduler]
            .MaxBy(candidate => candidate.StepsOf(scheduler).Any(step => step.Context.Loops.Count > 0));
        TrainerRunEvent[] trainers = [.. Trainers[scheduler]];
        var together =
            trainers.Length > 1 && program.Traces.Any(each => trainers.All(each.Events.Contains))
                ? TrainerRun.Together(trainers)
                : null;
        var trainer = together ?? trainers.FirstOrDefault();
        if (trace is null && together is null && trainers.Length > 1 && !TrainerRun.AreAlike(trainers, scheduler))
            return Unchecked("it is trained with in several calls");
        if (trace is null && trainer?.Context.Loops.Count > scheduler.MadeIn.Count)
            return Unchecked("it is trained with in a loop of calls");
        if (trace is null && trainer is null && (options.Epochs is null || options.Frequency is null))
            return Unchecked("nothing steps it in this file", SourceGap.Stepping);
        var (run, noRun, gap) = (trace, trainer) switch
        {
            ({ } loops, _) => new LoopRunReader(loops, scheduler, options.Frequency).Read(),
            (_, { } trained) => TrainerRun.Of(trained, scheduler, options.Frequency, IsRestored(trained)),
            _ => (LoopRun.Said(options.Frequency!.Value), null, default),
        };
        if (run is null)
            return Unchecked(noRun!, gap);

        run = run with
        {
            Processes = scheduler.IsPrepared ? null : program.Processes,
            MayEndEarly = run.MayEndEarly || trace is null && program.StopsEarly,
        };
        if (StartOf(scheduler).Number(Assumptions.None) is null)
            return Unchecked("it resumes at a step that is not known from this file");
        var metric = options.Metric
            ?? scheduler.Watched
            ?? (scheduler.IsPlateau && trace is not null ? MetricOf.Step(trace, scheduler) : null);
        var runs = new PossibleRuns(scheduler, run, options);
        var answers = new CommonFindings(options.ShowsConditions);
        var (hasRun, open) = (false, (IReadOnlyList<string>)[]);
        foreach (var possible in runs.All())
        {
            if (runsLeft-- <= 0)
                return Unchecked(
                    Invariant($"the schedulers before it leave no work for it: {MostRuns:#,0} runs are tried in a file")
                );
            if (possible.Text is null)
                return Unchecked(possible.Unknown!);
            if (possible.Plan is not { } plan)
                continue;
            (hasRun, open) = (true, possible.Open);
            if (Findings(possible.Text, plan, run, scheduler, metric, possible) is not { } found)
                continue;
            answers.Add(possible, found);
            if (answers.AreDecided)
                break;
        }
        if (runs.AreCut && !answers.HaveNothingInCommon)
            return Unchecked(
                Invariant(
                    $"not all runs that this file may mean could be tried: they are more than {PossibleRuns.Most:#,0}"
                )
            );
        if (answers.IsEmpty)
            return hasRun ? Unchecked("its arguments make no schedule") : Unchecked(NoLength, SourceGap.Run);
        // One that the source's own settings do not make is said to be so only if somebody changes them.
        var isMade = !scheduler.Conditions.Any(condition => condition.IsContradicted);
        var sources = runs.Lengths.Sources(runs.Ask);
        shown = Shown(text ?? (answers.HasOneRun ? answers.FirstText : null));
        return (
            new(
                scheduler.At,
                shown,
                RunText.Of(sources, run.Frequency, open, runs.Lengths.Most(runs.Ask()), run.MayBreak),
                null
            )
            {
                Lengths = [.. sources],
            },
            [
                .. answers
                    .All(shown, triedAll: !runs.AreCut)
                    .Select(finding => MadeInEveryPass.Instead(finding, scheduler))
                    .Select(finding => isMade ? finding : finding with { Severity = LintSeverity.Note })
                    .Select(finding => new SourceFinding(scheduler.At, finding)),
            ]
        );

        bool IsRestored(TrainerRunEvent trained) =>
            program.Traces.Any(part =>
                part.Events.Contains(trained) && RestoredPosition.IsBefore(part, scheduler, trained)
            );

        string Shown(string? written) =>
            scheduler is { Formula: null, StandsForAnother: false } || written is null
                ? written ?? scheduler.Name
                : $"{scheduler.Name}: {written}";

        (SourceScheduler, IReadOnlyList<SourceFinding>) Unchecked(string why, SourceGap gap = SourceGap.None) =>
            (new(scheduler.At, shown, null, why) { Missing = gap }, []);
    }

    // Where a length is open, that of the schedule is said in the same words, or it fits none: no size misleads.
    private LintOptions Thresholds(PossibleRun possible) =>
        possible.Assumptions.AreNeeded
            ? options.Schedule with
            {
                FewestUpdatesPerEpoch = 2,
                FewestEpochs = 1,
                SizesFollowTheRun = possible.FollowsRun,
            }
            : options.Schedule;

    // PyTorch counts from -1.
    private static Value StartOf(SchedulerValue scheduler) =>
        scheduler.Arguments?.Named("last_epoch") ?? LiteralValue.Of(-1);

    private static long TicksOf(RunPlan plan, StepFrequency frequency) =>
        frequency == StepFrequency.Epoch && plan.Epochs is { } epochs
            ? (long)Math.Ceiling(epochs)
            : plan.TotalSteps ?? 1;

    private static bool NeedsPlan(Recipe recipe)
    {
        try
        {
            recipe.Bind(baseRate: 1);
            return false;
        }
        catch (ScheduleBindingException)
        {
            return true;
        }
    }

    private ValueList<LintFinding>? Findings(
        string text,
        RunPlan plan,
        LoopRun run,
        SchedulerValue scheduler,
        MetricFacts? metric,
        PossibleRun possible
    )
    {
        try
        {
            var facts = scheduler.Optimizer?.Facts(possible.Assumptions) ?? new();
            if (options.Optimizer is { } said)
                facts = facts with
                {
                    LearningRate = said.LearningRate ?? facts.LearningRate,
                    Momentum = said.Momentum ?? facts.Momentum,
                };
            // What a formula is over this run, the rules know better.
            var written = Recipe.Parse(text);
            if (
                scheduler.PlannedUpdates?.Number(possible.Assumptions) is { } planned
                && TicksOf(plan, run.Frequency) is var advanced
                && !run.MayEndEarly
                && Math.Round(planned) != advanced
                && NeedsPlan(written)
            )
                return [PlannedRun.Of(text, planned, advanced, run.Frequency == StepFrequency.Epoch)];
            // Which of the updates make an epoch, the plan says better than loops that count updates alone.
            if (
                plan.TotalSteps is { } total
                && scheduler.PlannedUpdates?.Number(possible.Assumptions) == total
                && scheduler.PlannedPerEpoch?.Number(possible.Assumptions) is >= 1 and var perEpoch
                && run.Frequency != StepFrequency.Epoch
            )
                plan = RunPlan.FromEpochs(total / perEpoch, (long)perEpoch);
            var shape = ShapedText.Of(text, TicksOf(plan, run.Frequency));
            var recipe = shape is null ? written : Recipe.Parse(shape.Text);
            if (shape?.BaseRate is { } rate)
                facts = facts with { LearningRate = rate };
            // Whoever pastes a call with rates of its own gives the optimizer any rate, as PyTorch's own examples do.
            if (facts.LearningRate is not > 0 || !recipe.UsesBase)
                facts = facts with { LearningRate = null };
            var start = run.Start?.Number(possible.Assumptions) ?? StartOf(scheduler).Number(possible.Assumptions) + 1;
            if (
                (start > 0 || scheduler.Formula is not null)
                && RestAhead.IsNothing(written, plan, run.Frequency, facts, start ?? 0)
            )
                return [NothingAhead.Of(text)];
            // Of a run that begins within its schedule the rules cannot tell what was before.
            if (start > 0)
                return [];
            var findings = Linter.Check(recipe, plan, run.Frequency, facts, metric, Thresholds(possible)).Findings;
            return [.. findings.Where(Fits)];
        }
        catch (Exception unfit)
            when (unfit
                    is ScheduleTextException
                        or ScheduleBindingException
                        or ArgumentException
                        or ArithmeticException
                        or InvalidOperationException
            )
        {
            return null;
        }

        // A run of so many epochs at most may end where the schedule does; a function that multiplies declares each
        // drop.
        bool Fits(LintFinding finding) =>
            !(run.MayEndEarly && OfLateUpdates.Contains(finding.Code))
            && !(run.IsPart && OfWholeRuns.Contains(finding.Code))
            && !(finding.Code == "LR007" && text.StartsWith(EpochRule.Multiplied, StringComparison.Ordinal));
    }
}
