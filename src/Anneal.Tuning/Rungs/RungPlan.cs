using System.Globalization;
using Anneal.Analysis;
using Anneal.Lint;
using Anneal.Tuning.Spaces;

namespace Anneal.Tuning.Rungs;

/// <summary>The rungs of a search, fixed before it starts.</summary>
public sealed class RungPlan
{
    private const int WarmupsPerRung = 5,
        DefaultRungsBelow = 2;

    private RungPlan(RungSettings settings, SearchSpace space, RungRule rule, ValueList<Rung> rungs)
    {
        (Settings, Rule, Rungs) = (settings, rule, rungs);
        GridSteps = (long)space.Count * settings.TopSeeds * settings.Steps;
    }

    /// <summary>What the plan was made from.</summary>
    public RungSettings Settings { get; }

    /// <summary>What a rung trains.</summary>
    public RungRule Rule { get; }

    /// <summary>The rungs, the shortest first; the last one is the whole run.</summary>
    public ValueList<Rung> Rungs { get; }

    /// <summary>Updates of the whole search, at most.</summary>
    public long TotalSteps => Rungs.Sum(rung => rung.TotalSteps);

    /// <summary>Updates of the full grid with the seeds of the last rung.</summary>
    public long GridSteps { get; }

    /// <summary>What the linter says of the schedules on a rung, warnings and worse.</summary>
    public required ValueList<RungFinding> Findings { get; init; }

    /// <summary>
    /// Whether rungs look at schedules before their decay, which ranks them wrongly: the rule is to resume, and the
    /// space has several schedules or one that depends on the length of the run.
    /// </summary>
    public required bool RanksSchedulesWrongly { get; init; }

    /// <summary>The run that a candidate's schedule is bound to on a rung.</summary>
    /// <param name="rung">The rung's place.</param>
    public RunPlan PlanOf(int rung) => Settings.PlanOf(Rule == RungRule.Stretch ? Rungs[rung].Steps : Settings.Steps);

    /// <summary>Lays the rungs for a space.</summary>
    /// <param name="space">What is searched.</param>
    /// <param name="settings">How long the run is, and how rungs lie.</param>
    /// <param name="candidates">How many of the space's candidates begin; null for all.</param>
    /// <exception cref="ArgumentException">A rung that was asked for is shorter than an epoch or five warm-ups, or not
    /// longer than the one before.</exception>
    /// <exception cref="ScheduleBindingException">A schedule does not fit the run.</exception>
    public static RungPlan Create(SearchSpace space, RungSettings settings, int? candidates = null)
    {
        ArgumentNullException.ThrowIfNull(space);
        ArgumentNullException.ThrowIfNull(settings);
        var isOpen = IsOpen(space, settings);
        var rule = settings.Rule ?? (isOpen ? RungRule.Resume : RungRule.Stretch);
        var lengths = Lengths(space, settings, rule);
        var rungs = new Rung[lengths.Count];
        var count = candidates ?? space.Count;
        for (var i = 0; i < rungs.Length; i++)
        {
            var isTop = i == rungs.Length - 1;
            rungs[i] = new(
                lengths[i],
                count,
                isTop ? settings.TopSeeds : 1,
                rule == RungRule.Resume && i > 0 ? lengths[i - 1] : 0
            );
            count = (count + settings.Reduction - 1) / settings.Reduction;
        }
        return new(settings, space, rule, [.. rungs])
        {
            Findings = rule == RungRule.Stretch ? [.. Lint(space, settings, lengths)] : [],
            RanksSchedulesWrongly = rule == RungRule.Resume && !isOpen && rungs.Length > 1,
        };
    }

    private static List<long> Lengths(SearchSpace space, RungSettings settings, RungRule rule)
    {
        var lengths = new List<long>();
        if (settings.Below is { } asked)
        {
            foreach (var steps in asked)
            {
                if (steps <= lengths.LastOrDefault() || steps >= settings.Steps)
                    throw new ArgumentException(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"Rungs must grow and be shorter than the run of {settings.Steps} updates, but are "
                                + $"{string.Join(", ", asked)}."
                        ),
                        nameof(settings)
                    );
                if (TooShort(space, settings, rule, steps) is { } reason)
                    throw new ArgumentException(
                        FormattableString.Invariant($"A rung of {steps} updates is too short: {reason}."),
                        nameof(settings)
                    );
                lengths.Add(steps);
            }
        }
        else
            for (var power = DefaultRungsBelow; power > 0; power--)
            {
                var steps = settings.Steps / (long)Math.Pow(settings.Reduction, power);
                steps -= steps % (settings.StepsPerEpoch ?? 1);
                if (steps > 0 && TooShort(space, settings, rule, steps) is null)
                    lengths.Add(steps);
            }
        lengths.Add(settings.Steps);
        return lengths;
    }

    private static string? TooShort(SearchSpace space, RungSettings settings, RungRule rule, long steps)
    {
        if (steps < settings.StepsPerEpoch)
            return FormattableString.Invariant($"an epoch has {settings.StepsPerEpoch}");
        foreach (var schedule in space.Schedules)
        {
            var warmup = Warmup(schedule, settings, space.Rates[0], settings.Steps);
            if (steps >= WarmupsPerRung * warmup)
                continue;
            // A warm-up that is a share of the run gets shorter with it; one in steps or epochs does not.
            if (rule == RungRule.Stretch && Stretched(schedule, steps) < warmup)
                continue;
            return FormattableString.Invariant(
                $"it must hold five warm-ups, and '{schedule}' warms up for {warmup} updates"
            );
        }
        return null;

        long Stretched(Recipe schedule, long length)
        {
            try
            {
                return Warmup(schedule, settings, space.Rates[0], length);
            }
            catch (ScheduleBindingException)
            {
                return long.MaxValue; // its parts have no room
            }
        }
    }

    /// <summary>Updates before the rate is at its highest for the first time.</summary>
    private static long Warmup(Recipe schedule, RungSettings settings, double rate, long steps) =>
        ScheduleSummary.Create(schedule.Bind(settings.PlanOf(steps), rate).Rate, steps).PeakStep;

    /// <summary>Whether the space has one schedule, which is the same curve however long the run is.</summary>
    private static bool IsOpen(SearchSpace space, RungSettings settings)
    {
        var bound = space.Schedules[0].Bind(settings.PlanOf(settings.Steps), space.Rates[0]);
        return space.Schedules.Count == 1
            && bound.Feedback.Count == 0
            && bound.Rate == space.Schedules[0].Bind(settings.PlanOf(2 * settings.Steps), space.Rates[0]).Rate;
    }

    private static IEnumerable<RungFinding> Lint(SearchSpace space, RungSettings settings, List<long> lengths) =>
        from rung in Enumerable.Range(0, lengths.Count)
        from schedule in space.Schedules
        from finding in Linter.Check(schedule, settings.PlanOf(lengths[rung])).Findings
        where finding.Severity >= LintSeverity.Warning
        select new RungFinding(rung, schedule, finding);
}
