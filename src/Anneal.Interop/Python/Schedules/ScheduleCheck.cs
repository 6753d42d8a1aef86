using Anneal.Interop.Python.Functions;
using Anneal.Interop.Python.Reading;
using Anneal.Language;

namespace Anneal.Interop.Python.Schedules;

/// <summary>Asks the schedule rules about the schedulers that a source makes.</summary>
internal sealed class ScheduleCheck(SourceProgram program, SourceLintOptions options)
{
    private readonly IReadOnlyList<SchedulerValue> schedulers = Known(program);

    private const string NoLength = "the run is not known from this file";

    /// <summary>What is known of each scheduler, and what the rules say of it.</summary>
    public IEnumerable<(SourceScheduler Scheduler, IReadOnlyList<SourceFinding> Findings)> All() =>
        schedulers
            .Where(scheduler => !IsPart(scheduler))
            .Select(Check)
            .DistinctBy(result => (result.Scheduler.At, result.Scheduler.Text));

    // Those of classes of the source, and the rates that are set by hand, are read as formulas.
    private static List<SchedulerValue> Known(SourceProgram program)
    {
        foreach (var scheduler in program.Schedulers)
            scheduler.Formula = OwnSchedulers.FormulaOf(scheduler);
        return [.. program.Schedulers, .. HandSetRates.In(program)];
    }

    /// <summary>Whether another scheduler is made of it.</summary>
    private bool IsPart(SchedulerValue scheduler) =>
        schedulers.Any(whole =>
            whole != scheduler
            && whole.Arguments is { } arguments
            && arguments.Values.Any(value =>
                value == scheduler || value.Origins.Any(origin => origin.Members.Contains(scheduler))
            )
        );

    private (SourceScheduler Scheduler, IReadOnlyList<SourceFinding> Findings) Check(SchedulerValue scheduler)
    {
        var (text, _) = SchedulerText.Of(scheduler, Assumptions.None);
        var shown = Shown(text);
        if (scheduler.Definition is null && scheduler.Formula is null)
            return Unchecked("it is none of a framework that is known");
        // What is not known whatever the numbers are.
        if (SchedulerText.Of(scheduler, Assumptions.Any) is { Text: null, Unknown: { } why })
            return Unchecked(why);
        var trace = program.Traces.FirstOrDefault(candidate =>
            candidate.StepsOf(scheduler).Any()
        );
        if (trace is null && (options.Epochs is null || options.Frequency is null))
            return Unchecked("nothing steps it in this file", SourceGap.Stepping);
        var (run, noRun, gap) = trace is null
            ? (LoopRun.Said(options.Frequency!.Value), null, default)
            : new LoopRunReader(trace, scheduler, options.Frequency).Read();
        if (run is null)
            return Unchecked(noRun!, gap);

        var metric = options.Metric
            ?? (scheduler.IsPlateau && trace is not null ? MetricOf.Step(trace, scheduler) : null);
        var answers = new List<ValueList<LintFinding>>();
        var (firstRun, firstText) = ("", "");
        var runs = new AssumedRuns(run, options);
        foreach (var assumptions in runs.All())
        {
            var (assumedText, missing) = SchedulerText.Of(scheduler, assumptions);
            if (assumedText is null)
                return Unchecked(missing!);
            if (runs.PlanWith(assumptions) is not { } plan)
                return Unchecked(NoLength, SourceGap.Run);
            if (Findings(assumedText, plan, run.Frequency, scheduler, metric, assumptions) is not { } found)
                return Unchecked("its arguments make no schedule");
            if (answers.Count == 0)
                (firstRun, firstText) = (Describe(plan, run.Frequency), assumedText);
            answers.Add(found);
        }
        if (answers.Count == 0)
            return Unchecked(NoLength, SourceGap.Run);
        shown = Shown(text ?? firstText);
        var isAssumed = answers.Count > 1;
        return (
            new(
                scheduler.At,
                shown,
                isAssumed ? $"{firstRun}, among other lengths, since the file does not say it" : firstRun,
                null
            ),
            [
                .. Common(answers)
                    .Select(finding => new SourceFinding(
                        scheduler.At,
                        InSource(finding, shown, isAssumed ? firstRun : null)
                    )),
            ]
        );

        string Shown(string? written) =>
            scheduler.Formula is null || written is null ? written ?? scheduler.Name : $"{scheduler.Name}: {written}";

        (SourceScheduler, IReadOnlyList<SourceFinding>) Unchecked(string why, SourceGap gap = SourceGap.None) =>
            (new(scheduler.At, shown, null, why) { Missing = gap }, []);
    }

    /// <summary>What is found whatever the run's length.</summary>
    private static IEnumerable<LintFinding> Common(List<ValueList<LintFinding>> answers) =>
        from finding in answers[0]
        where answers.TrueForAll(answer => answer.Any(other => other.Code == finding.Code))
        select finding with
        {
            Severity = answers.Min(answer => answer.First(other => other.Code == finding.Code).Severity),
        };

    // Its place is the source's; what is assumed stands beside what follows from it.
    private static LintFinding InSource(LintFinding finding, string text, string? assumed) =>
        finding with
        {
            Place = new(text),
            Message = assumed is null
                ? finding.Message
                : $"{finding.Message} (Reckoned with {assumed}; the file does not say it, and it holds for others "
                    + "too.)",
            RemedyText = assumed is null ? finding.RemedyText : null,
        };

    private ValueList<LintFinding>? Findings(
        string text,
        RunPlan plan,
        StepFrequency frequency,
        SchedulerValue scheduler,
        MetricFacts? metric,
        Assumptions assumptions
    )
    {
        try
        {
            var facts = scheduler.Optimizer?.Facts(assumptions) ?? new();
            if (options.Optimizer is { } said)
                facts = facts with
                {
                    LearningRate = said.LearningRate ?? facts.LearningRate,
                    Momentum = said.Momentum ?? facts.Momentum,
                };
            var recipe = Recipe.Parse(text);
            // Whoever pastes a call with rates of its own gives the optimizer any rate, as PyTorch's own examples do.
            if (facts.LearningRate is not > 0 || !recipe.UsesBase)
                facts = facts with { LearningRate = null };
            return Linter.Check(recipe, plan, frequency, facts, metric, options.Schedule).Findings;
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
    }

    private static string Describe(RunPlan plan, StepFrequency frequency)
    {
        var period = frequency switch
        {
            StepFrequency.Epoch => "an epoch",
            StepFrequency.Batch => "a batch",
            _ => "an update",
        };
        return Invariant($"{plan.Epochs:#,0.##} epochs of {plan.StepsPerEpoch:#,0} updates, stepped once {period}");
    }
}
