using Anneal.Language;

namespace Anneal.Scheduling;

/// <summary>
/// A saved state beside the program that takes it up, with the groups as each policy would have them. No
/// hyper-parameter is set here.
/// </summary>
internal sealed class Resumption
{
    private readonly SchedulerState state;
    private readonly ScheduledGroups replaced;
    private readonly ScheduledGroups? kept;
    private readonly string? keepObstacle;
    private readonly double?[] rebaseFactors;

    /// <param name="state">What was saved.</param>
    /// <param name="program">The groups as the program has them.</param>
    /// <param name="plan">The program's run plan.</param>
    /// <exception cref="ArgumentException">The state is of other groups, or its position or feedback does not
    /// fit.</exception>
    public Resumption(SchedulerState state, IReadOnlyList<GroupDefinition> program, RunPlan? plan)
    {
        this.state = state;
        RequireSameGroups(state, program);
        // When and how a group joined is history, so the state says it.
        GroupDefinition[] present =
        [
            .. program.Zip(state.Groups, (definition, saved) => definition with { Join = saved.Join }),
        ];
        replaced = ScheduledGroups.Of(present, plan, state.Step);
        ValueList<ResumeDifference>[] differences = [.. replaced.Items.Zip(state.Groups, DifferencesOf)];
        for (var i = 0; i < present.Length; i++)
            Resume(replaced.Items[i], state.Groups[i], isSame: differences[i].Count == 0);
        (kept, keepObstacle) = differences.All(each => each.Count == 0) ? (replaced, null) : Keep(present, differences);
        rebaseFactors =
        [
            .. replaced.Items.Select(
                (group, i) => differences[i].Count == 0 ? group.RebaseFactor : FactorBetween(group, kept?.Items[i])
            ),
        ];
        Report = new(state.Step, [.. replaced.Items.Select((_, i) => ResumeOf(i, differences[i]))]);
    }

    /// <summary>What each policy would do.</summary>
    public ResumeReport Report { get; }

    /// <summary>The groups as a policy has them.</summary>
    /// <param name="policy">The policy; null where none is needed.</param>
    /// <exception cref="ArgumentException">A policy is needed and missing, or cannot be taken.</exception>
    public ScheduledGroups Choose(ResumePolicy? policy)
    {
        if (Report.IsEqual)
            return replaced;
        var differing = Report.Groups.First(group => !group.IsEqual);
        if (policy is not { } chosen)
            throw new ArgumentException(
                $"the state was saved with another curve for '{differing.Name}' "
                    + $"({string.Join("; ", differing.Differences)}); say with a {nameof(ResumePolicy)} whether to "
                    + "keep the saved one, replace it, or rebase the new one: "
                    + "the next rate would be "
                    + $"{string.Join(", ", differing.Outcomes.Select(outcome => outcome.NextRate is { } rate ? NumberText.Format(rate) : "unknown"))}.",
                nameof(policy)
            );
        if (
            Report
                .Groups.SelectMany(group => group.Outcomes.Select(outcome => (group.Name, outcome)))
                .FirstOrDefault(each => each.outcome.Policy == chosen && each.outcome.Obstacle is not null) is
            { outcome.Obstacle: { } obstacle } refused
        )
            throw new ArgumentException($"'{refused.Name}' cannot be resumed by {chosen}: {obstacle}", nameof(policy));
        if (chosen == ResumePolicy.Keep)
            return kept!;
        if (chosen == ResumePolicy.Rebase)
            for (var i = 0; i < rebaseFactors.Length; i++)
                replaced.Items[i].RebaseFactor = rebaseFactors[i]!.Value;
        return replaced;
    }

    private static void RequireSameGroups(SchedulerState state, IReadOnlyList<GroupDefinition> program)
    {
        if (state.Groups.Count != program.Count)
            throw new ArgumentException(
                $"the state must have as many parameter groups as the scheduler ({program.Count}), but has "
                    + $"{state.Groups.Count}; groups that joined late are added before the state is taken up.",
                nameof(state)
            );
        foreach (var (definition, saved) in program.Zip(state.Groups))
            if (saved.Name != definition.Group.Name)
                throw new ArgumentException(
                    $"the state's parameter group must be '{definition.Group.Name}', but is '{saved.Name}'.",
                    nameof(state)
                );
    }

    private ValueList<ResumeDifference> DifferencesOf(ScheduledGroup group, GroupState saved)
    {
        var differences = new List<ResumeDifference>();
        if (group.Recipe.Fingerprint != saved.Fingerprint)
        {
            Note("schedule", saved.Recipe ?? "one without a text", group.Recipe.Text ?? "one without a text");
            Note("base rate", NumberText.Format(saved.BaseRate), NumberText.Format(group.Definition.BaseRate));
            Note("run plan", state.Plan ?? "none", replaced.Plan?.ToString() ?? "none");
            if (differences.Count == 0)
                differences.Add(
                    new(
                        "curve",
                        saved.Fingerprint ?? "one without a fingerprint",
                        group.Recipe.Fingerprint ?? "one without a fingerprint"
                    )
                );
        }
        Note("bounds", Text(saved.Bounds), Text(group.Definition.Bounds));
        return [.. differences];

        void Note(string what, string before, string now)
        {
            if (before != now)
                differences.Add(new(what, before, now));
        }

        static string Text(RateBounds? bounds) =>
            bounds is null ? "none" : $"{NumberText.Format(bounds.Least)} to {NumberText.Format(bounds.Most)}";
    }

    private (ScheduledGroups? Groups, string? Obstacle) Keep(
        GroupDefinition[] present,
        ValueList<ResumeDifference>[] differences
    )
    {
        try
        {
            var groups = ScheduledGroups.Of(
                [
                    .. present.Select(
                        (definition, i) =>
                            differences[i].Count == 0 ? definition : SavedDefinition(definition.Group, state.Groups[i])
                    ),
                ],
                state.Plan is { } line ? RunPlan.Parse(line) : null,
                state.Step
            );
            for (var i = 0; i < present.Length; i++)
                Resume(groups.Items[i], state.Groups[i], isSame: true);
            return (groups, null);
        }
        catch (Exception wrong)
            when (wrong is ArgumentException or FormatException or ArithmeticException or InvalidOperationException)
        {
            return (null, $"the saved schedule cannot be had again: {wrong.Message.ReplaceLineEndings(" ")}");
        }
    }

    private static GroupDefinition SavedDefinition(ParameterGroup group, GroupState saved) =>
        new(
            group,
            context =>
            {
                var bound = Recipe
                    .Parse(saved.Recipe ?? throw new ArgumentException("the state has no text of it."))
                    .Bind(context);
                return bound.Fingerprint == saved.Fingerprint
                    ? bound
                    : throw new ArgumentException(
                        "text, run plan and base rate of the state do not give its fingerprint."
                    );
            },
            saved.BaseRate,
            saved.Bounds,
            saved.Join
        );

    /// <summary>Gives a group what was seen and done before it was saved.</summary>
    /// <param name="group">The group.</param>
    /// <param name="saved">Its state.</param>
    /// <param name="isSame">Whether its curve is the saved one; feedback of another begins anew where it cannot go on
    /// from what was seen.</param>
    private static void Resume(ScheduledGroup group, GroupState saved, bool isSame)
    {
        if (group.Accepts(saved.Feedback))
            group.Remember(saved.Feedback);
        else if (isSame)
            throw new ArgumentException(
                $"the state of '{saved.Name}' must have what {group.Feedback.Length} feedbacks of its schedule had "
                    + $"seen, but has {saved.Feedback.Count} that do not fit.",
                nameof(saved)
            );
        group.Override = saved.Override;
        if (isSame)
            group.RebaseFactor = saved.RebaseFactor;
    }

    private static double? FactorBetween(ScheduledGroup group, ScheduledGroup? kept) =>
        kept is { } && kept.Scheduled / group.Unbounded is var factor && double.IsFinite(factor) && factor > 0
            ? factor
            : null;

    private GroupResume ResumeOf(int index, ValueList<ResumeDifference> differences)
    {
        var (group, before) = (replaced.Items[index], kept?.Items[index].Scheduled);
        return new(
            group.Name,
            differences,
            [
                new(ResumePolicy.Keep, before, Jump(before), keepObstacle),
                new(ResumePolicy.Replace, group.Scheduled, Jump(group.Scheduled), null),
                Rebased(),
            ],
            state.Groups[index].Override
        );

        ResumeOutcome Rebased()
        {
            if (rebaseFactors[index] is not { } factor)
                return new(
                    ResumePolicy.Rebase,
                    null,
                    null,
                    keepObstacle
                        ?? FormattableString.Invariant(
                            $"a rate of {group.Unbounded} cannot be scaled to {before}; both must be greater than 0."
                        )
                );
            var own = group.RebaseFactor;
            group.RebaseFactor = factor;
            var rate = group.Scheduled;
            group.RebaseFactor = own;
            return new(ResumePolicy.Rebase, rate, Jump(rate), null);
        }

        double? Jump(double? rate) =>
            rate.Equals(before) && rate is not null ? 0
            : 100 * (rate / before - 1) is { } jump && double.IsFinite(jump) ? jump
            : null;
    }
}
