namespace Anneal.Scheduling;

/// <summary>
/// A saved state beside the program that takes it up, with the groups as each policy would have them. No
/// hyper-parameter is set here.
/// </summary>
internal sealed class Resumption
{
    private const string NoText = "one without a text";
    private const string Unknown = "one that cannot be compared";

    private readonly SchedulerState state;
    private readonly GroupState[] groups; // those that are the program's, in its order
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
        groups = SavedGroupsOf(state, program);
        Awaited = [.. state.Groups.Where(saved => !groups.Contains(saved))];
        // When and how a group joined is history, so the state says it.
        GroupDefinition[] present =
        [
            .. program.Zip(groups, (definition, saved) => definition with { Join = saved.Join }),
        ];
        replaced = ScheduledGroups.Of(present, plan, state.Step);
        ValueList<ResumeDifference>[] differences = [.. replaced.Items.Zip(groups, DifferencesOf)];
        for (var i = 0; i < present.Length; i++)
            Resume(replaced.Items[i], groups[i], isSame: differences[i].Count == 0);
        (kept, keepObstacle) = differences.All(each => each.Count == 0) ? (replaced, null) : Keep(present, differences);
        rebaseFactors =
        [
            .. replaced.Items.Select(
                (group, i) => differences[i].Count == 0 ? group.RebaseFactor : FactorBetween(group, kept?.Items[i])
            ),
        ];
        Report = new()
        {
            Step = state.Step,
            Groups = [.. replaced.Items.Select((_, i) => ResumeOf(i, differences[i]))],
            Awaited = [.. Awaited.Select(saved => saved.Name)],
        };
    }

    /// <summary>What each policy would do.</summary>
    public ResumeReport Report { get; }

    /// <summary>Groups that joined late and are not the program's.</summary>
    public ValueList<GroupState> Awaited { get; }

    /// <summary>The groups as a policy has them.</summary>
    /// <param name="policy">The policy; null where none is needed.</param>
    /// <exception cref="ArgumentException">A policy is needed and missing, or cannot be taken.</exception>
    public ScheduledGroups Choose(ResumePolicy? policy)
    {
        if (Report.IsEqual)
            return replaced;
        var differing = Report.Groups.First(group => !group.IsEqual);
        if (policy is not { } chosen)
            throw new ArgumentException(PolicyNeeded(differing), nameof(policy));
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

    private static string PolicyNeeded(GroupResume differing)
    {
        var what = differing.IsComparable
            ? $"the state was saved with another curve for '{differing.Name}'"
            : $"the saved curve of '{differing.Name}' cannot be compared with the program's";
        var rates = differing.Outcomes.Select(outcome =>
            (outcome.NextRate is { } rate ? NumberText.Format(rate) : "unknown")
            + $" ({nameof(ResumePolicy)}.{outcome.Policy})"
        );
        return $"{what} ({string.Join("; ", differing.Differences)}); say with a {nameof(ResumePolicy)} whether to "
            + "keep the saved one, replace it, or rebase the new one: the next rate would be "
            + $"{string.Join(", ", rates)}.";
    }

    // The saved state of each of the program's groups; groups that joined late may stand anywhere, or be missing.
    private static GroupState[] SavedGroupsOf(SchedulerState state, IReadOnlyList<GroupDefinition> program)
    {
        var saved = state.Groups.ToLookup(group => group.Name);
        string[] names = [.. program.Select(definition => definition.Group.Name)];
        GroupState[] found = [.. names.SelectMany(name => saved[name])];
        var first = state.Groups.Where(group => group.Join is null).Select(group => group.Name);
        return
            saved.Count == state.Groups.Count
            && found.Length == program.Count
            && first.SequenceEqual(found.Where(group => group.Join is null).Select(group => group.Name))
            ? found
            : throw new ArgumentException(
                $"the state must have the scheduler's parameter groups ({Quoted(names)}), in order, but has "
                    + $"{Quoted(state.Groups.Select(group => group.Name))}; only groups that joined late may be added "
                    + "after it resumes.",
                nameof(state)
            );

        static string Quoted(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"'{name}'"));
    }

    // A curve without a fingerprint is a delegate, or was saved by a build that had none for curves without a text.
    private static bool IsComparable(ScheduledGroup group, GroupState saved) =>
        group.Fingerprint is not null && saved.Fingerprint is not null;

    private ValueList<ResumeDifference> DifferencesOf(ScheduledGroup group, GroupState saved)
    {
        var differences = new List<ResumeDifference>();
        if (!IsComparable(group, saved) || group.Fingerprint != saved.Fingerprint)
        {
            Note("schedule", saved.Recipe ?? NoText, group.Recipe.Text ?? NoText);
            Note("base rate", NumberText.Format(saved.BaseRate), NumberText.Format(group.Definition.BaseRate));
            Note("run plan", state.Plan ?? "none", replaced.Plan?.ToString() ?? "none");
            if (differences.Count == 0)
                foreach (var name in group.Recipe.Carried)
                    Add(name, "not scheduled", "scheduled");
            if (differences.Count == 0 && group.Recipe.IsStretchedAnew)
                Add("curve", "stretched as an earlier build did", "stretched in all its lengths");
            if (differences.Count == 0)
                Add("curve", saved.Fingerprint ?? Unknown, group.Fingerprint ?? Unknown);
        }
        Note("bounds", Text(saved.Bounds), Text(group.Definition.Bounds));
        return [.. differences];

        void Note(string what, string before, string now)
        {
            if (before != now)
                Add(what, before, now);
        }

        void Add(string what, string before, string now) =>
            differences.Add(
                new()
                {
                    What = what,
                    Saved = before,
                    Present = now,
                }
            );

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
            var saved = ScheduledGroups.Of(
                [
                    .. present.Select(
                        (definition, i) =>
                            differences[i].Count == 0 ? definition : SavedDefinition(definition.Group, groups[i])
                    ),
                ],
                state.Plan is { } line ? RunPlan.Parse(line) : null,
                state.Step
            );
            for (var i = 0; i < present.Length; i++)
                Resume(saved.Items[i], groups[i], isSame: true);
            return (saved, null);
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException or CurveValueException)
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
                if (bound.Fingerprint == saved.Fingerprint)
                    return bound;
                // An earlier build, which scheduled less.
                return bound.WithoutCarried is var before && before.Fingerprint == saved.Fingerprint
                    ? before
                    : throw new ArgumentException(
                        bound.IsStretchedAnew
                            ? "an earlier build made other rates of what is in its 'stretch', which this one does not "
                                + "have."
                            : "text, run plan and base rate of the state do not give its fingerprint."
                    );
            },
            saved.BaseRate,
            saved.Bounds,
            saved.Join
        );

    /// <summary>Gives a group what was seen and done before it was saved.</summary>
    /// <param name="group">The group.</param>
    /// <param name="saved">Its state.</param>
    /// <param name="isSame">Whether its curve is the saved one; feedback of another begins again where it cannot
    /// resume from what was seen.</param>
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
        if (!isSame)
            return;
        group.RebaseFactor = saved.RebaseFactor;
        group.AllowsNegative |= saved.AllowsNegative;
    }

    private static double? FactorBetween(ScheduledGroup group, ScheduledGroup? kept) =>
        kept is { } && kept.Scheduled / group.Unbounded is var factor && double.IsFinite(factor) && factor > 0
            ? factor
            : null;

    private GroupResume ResumeOf(int index, ValueList<ResumeDifference> differences)
    {
        var (group, before) = (replaced.Items[index], kept?.Items[index].Scheduled);
        return new()
        {
            Name = group.Name,
            Differences = differences,
            Outcomes =
            [
                Outcome(ResumePolicy.Keep, before, keepObstacle),
                Outcome(ResumePolicy.Replace, group.Scheduled),
                Rebased(),
            ],
            Override = groups[index].Override,
            IsComparable = IsComparable(group, groups[index]),
        };

        ResumeOutcome Rebased()
        {
            if (rebaseFactors[index] is not { } factor)
                return Outcome(
                    ResumePolicy.Rebase,
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
            return Outcome(ResumePolicy.Rebase, rate);
        }

        ResumeOutcome Outcome(ResumePolicy policy, double? rate, string? obstacle = null) =>
            new()
            {
                Policy = policy,
                NextRate = rate,
                JumpPercent = Jump(rate),
                Obstacle = obstacle,
            };

        double? Jump(double? rate) =>
            rate.Equals(before) && rate is not null ? 0
            : 100 * (rate / before - 1) is { } jump && double.IsFinite(jump) ? jump
            : null;
    }
}
