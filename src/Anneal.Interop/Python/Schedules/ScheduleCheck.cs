using System.Globalization;
using Anneal.Interop.Python.Reading;
using Anneal.Language;
using Anneal.Lint;

namespace Anneal.Interop.Python.Schedules;

/// <summary>Asks the schedule rules about the schedulers that a source makes.</summary>
internal sealed class ScheduleCheck(SourceProgram program, SourceLintOptions options)
{
    // Where the source does not say a number, what is found with each of these is found whatever it is.
    private static readonly double[] AssumedEpochs = [10, 100];
    private static readonly double[] AssumedBatches = [64, 4096];
    private const double AssumedAccumulation = 4;
    private const int MostMissing = 4;

    /// <summary>What is known of each scheduler, and what the rules say of it.</summary>
    public IEnumerable<(SourceScheduler Scheduler, IReadOnlyList<SourceFinding> Findings)> All() =>
        program
            .Schedulers.Where(scheduler => !IsPart(scheduler))
            .Select(Check)
            .DistinctBy(result => (result.Scheduler.At, result.Scheduler.Text));

    /// <summary>Whether another scheduler is made of it.</summary>
    private bool IsPart(SchedulerValue scheduler) =>
        program.Schedulers.Any(whole =>
            whole != scheduler
            && whole.Arguments is { } arguments
            && arguments.Any(argument =>
                argument.Value == scheduler || argument.Value.Origins.Any(origin => origin.Members.Contains(scheduler))
            )
        );

    private (SourceScheduler Scheduler, IReadOnlyList<SourceFinding> Findings) Check(SchedulerValue scheduler)
    {
        var (text, unknown) = SchedulerText.Of(scheduler, Assumptions.None);
        var shown = text ?? scheduler.Name;
        if (scheduler.Definition is null)
            return Unchecked("it is none of a framework that is known");
        var trace = program.Traces.FirstOrDefault(candidate =>
            candidate.SchedulerSteps.Any(step => step.Schedulers.Contains(scheduler))
        );
        if (trace is null && (options.Epochs is null || options.Frequency is null))
            return Unchecked("nothing steps it in this file", SourceGap.Stepping);
        var (run, noRun, gap) = trace is null
            ? (LoopRun.Said(options.Frequency!.Value), null, SourceGap.None)
            : LoopRun.Of(trace, scheduler, options.Frequency);
        if (run is null)
            return Unchecked(noRun!, gap);

        var metric = options.Metric
            ?? (scheduler.IsPlateau && trace is not null ? MetricOf.Step(trace, scheduler) : null);
        var answers = new List<ValueList<LintFinding>>();
        var (firstRun, firstText) = ("", "");
        foreach (var assumptions in Assumed(run))
        {
            var (assumedText, missing) = SchedulerText.Of(scheduler, assumptions);
            if (assumedText is null)
                return Unchecked($"'{missing}' is not known from this file");
            if (PlanOf(run, assumptions) is not { } plan)
                return Unchecked("the run is not known from this file", SourceGap.Run);
            if (Findings(assumedText, plan, run.Frequency, scheduler, metric, assumptions) is not { } found)
                return Unchecked("its arguments make no schedule");
            if (answers.Count == 0)
                (firstRun, firstText) = (Describe(plan, run.Frequency), assumedText);
            answers.Add(found);
        }
        if (answers.Count == 0)
            return Unchecked("the run is not known from this file", SourceGap.Run);
        shown = text ?? firstText;
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
            var known = options.Optimizer is { } said
                ? facts with
                {
                    LearningRate = said.LearningRate ?? facts.LearningRate,
                    Momentum = said.Momentum ?? facts.Momentum,
                }
                : facts;
            var recipe = Recipe.Parse(text);
            // Whoever pastes a call with rates of its own gives the optimizer any rate, as PyTorch's own examples do.
            if (known.LearningRate is not > 0 || !recipe.UsesBase)
                known = known with { LearningRate = null };
            return Linter.Check(recipe, plan, frequency, known, metric, options.Schedule).Findings;
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

    /// <summary>What to take for the numbers that the loops leave open: one way where they say all.</summary>
    private IEnumerable<Assumptions> Assumed(LoopRun run)
    {
        var said = new Dictionary<string, double>();
        if (options.Epochs is { } epochs)
            foreach (var name in Missing(run.Epochs, said))
                said[name] = epochs;
        var period = run.Accumulation is null ? 1 : run.Accumulation.Number(new(said)) ?? AssumedAccumulation;
        if (options.StepsPerEpoch is { } steps)
            foreach (var name in Missing(run.Batches, said))
                said[name] = steps * period;
        if (run.Accumulation is { } accumulation)
            foreach (var name in Missing([accumulation], said))
                said[name] = AssumedAccumulation;
        var (openEpochs, openBatches) = (Missing(run.Epochs, said), Missing(run.Batches, said));
        if (openEpochs.Count + openBatches.Count > MostMissing)
            yield break;
        foreach (var epochCount in openEpochs.Count == 0 ? [0] : AssumedEpochs)
        {
            foreach (var batchCount in openBatches.Count == 0 ? [0] : AssumedBatches)
            {
                var all = new Dictionary<string, double>(said);
                foreach (var name in openEpochs)
                    all[name] = epochCount;
                foreach (var name in openBatches)
                    all[name] = batchCount;
                yield return new(all);
            }
        }
    }

    private static HashSet<string> Missing(IReadOnlyList<Value> values, Dictionary<string, double> said)
    {
        var assumptions = new Assumptions(said);
        foreach (var value in values)
            value.Number(assumptions);
        return assumptions.Missing;
    }

    private RunPlan? PlanOf(LoopRun run, Assumptions assumptions)
    {
        var epochs = options.Epochs ?? Product(run.Epochs, assumptions);
        var accumulation = run.Accumulation is null ? 1 : run.Accumulation.Number(assumptions) ?? AssumedAccumulation;
        var batches = options.StepsPerEpoch is { } said ? said * accumulation : Product(run.Batches, assumptions);
        if (epochs is not (> 0 and < 1e9) || batches is not (>= 1 and < 1e12) || accumulation is not (>= 1 and < 1e9))
            return null;
        return accumulation > 1
            ? RunPlan.OfSamples((long)batches, 1, epochs.Value, gradientAccumulation: (long)accumulation)
            : RunPlan.OfEpochs(epochs.Value, (long)batches);
    }

    private static double? Product(IReadOnlyList<Value> counts, Assumptions assumptions) =>
        counts.Aggregate((double?)1, (product, count) => product * count.Number(assumptions));

    private static string Describe(RunPlan plan, StepFrequency frequency) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{plan.Epochs:#,0.##} epochs of {plan.StepsPerEpoch:#,0} updates, stepped once "
                + $"{(frequency switch { StepFrequency.Epoch => "an epoch", StepFrequency.Batch => "a batch", _ => "an update" })}"
        );
}
