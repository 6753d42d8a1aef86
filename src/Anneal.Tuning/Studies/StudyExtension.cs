using System.Globalization;
using Anneal.Tuning.Rungs;
using Anneal.Tuning.Strategies;

namespace Anneal.Tuning.Studies;

/// <summary>
/// More of a study that is done or stopped: rates, schedules, seeds or a longer run. What was trained keeps its numbers
/// and counts, so that only what is missing is trained.
/// </summary>
public sealed record StudyExtension
{
    /// <summary>Rates to try besides. Finite, greater than 0, none of the space's. Default none.</summary>
    public ValueList<double> Rates { get; init; } = [];

    /// <summary>Schedules to try besides, none of the space's, each with <c>base</c>. Default none.</summary>
    public ValueList<Recipe> Schedules { get; init; } = [];

    /// <summary>Seeds of the last rung besides those that it has. Default none.</summary>
    public ValueList<ulong> Seeds { get; init; } = [];

    /// <summary>Candidates that random search draws in all; null for as many as before. Default null.</summary>
    public int? Draws { get; init; }

    /// <summary>
    /// Updates of the whole run, more than before: a new last rung, to which the best of the former last one come. Null
    /// for the same run. Default null.
    /// </summary>
    public long? Steps { get; init; }

    /// <summary>The settings of the study that is continued so.</summary>
    /// <param name="settings">Those that it has.</param>
    /// <exception cref="ArgumentException">Nothing is added, or the strategy or the rule of the rungs does not allow
    /// it.</exception>
    public StudySettings Apply(StudySettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (this == new StudyExtension())
            throw Refused("An extension must add rates, schedules, seeds, draws or updates, but adds nothing.");
        var plan = settings.Plan;
        RequireAllowed(settings.Strategy, plan);
        var extended = settings with
        {
            Space = settings.Space.ExtendedBy(Rates, Schedules),
            Seeds = [.. settings.Seeds, .. Seeds],
            Strategy =
                settings.Strategy is RandomSearch random && Draws is { } draws
                    ? new RandomSearch(draws, random.Seed)
                    : settings.Strategy,
            Rungs = RungsOf(settings, plan),
        };
        Require(plan, extended.Plan);
        return extended;
    }

    private void RequireAllowed(Strategy strategy, RungPlan plan)
    {
        var adds = Rates.Count + Schedules.Count > 0;
        if (adds && strategy is RandomSearch)
            throw Refused(
                "Random search has drawn from the space as it was: with more rates or schedules it would draw others. "
                    + "Let it draw more candidates, or begin another study."
            );
        if (Draws is { } draws && (strategy is not RandomSearch { Count: var count } || draws <= count))
            throw Refused(
                strategy is RandomSearch before
                    ? $"Draws must be more than the {before.Count} that there are, but were {draws}."
                    : "Only random search draws candidates; this study tries all of its space. Add rates or schedules."
            );
        if (Schedules.Count > 0 && plan.Rule == RungRule.Resume && plan.Rungs.Count > 1)
            throw Refused(
                "Schedules cannot be added where rungs resume from checkpoints: they would be ranked before their "
                    + "decay. Begin another study, with rungs that stretch the schedules."
            );
        if (Steps is not { } steps)
            return;
        if (strategy is GridSearch or RandomSearch)
            throw Refused(
                "A study that trains each candidate for the whole run has no rung to add: a longer run trains all "
                    + "again. Begin another study with the longer run, or one with halving, which keeps its rungs."
            );
        if (steps <= plan.Settings.Steps)
            throw Refused(
                $"The run must be longer than the {plan.Settings.Steps} updates that it has, but was {steps}. A "
                    + "shorter one is another study."
            );
    }

    /// <summary>Rungs that are there stay, however the space or the run grows.</summary>
    private RungSettings RungsOf(StudySettings settings, RungPlan plan)
    {
        var isLonger = Steps is not null;
        if (settings.Strategy is GridSearch or RandomSearch || (plan.Rungs.Count == 1 && !isLonger))
            return settings.Rungs;
        var below = plan.Rungs.Select(rung => rung.Steps).Take(plan.Rungs.Count - (isLonger ? 0 : 1));
        return settings.Rungs with { Steps = Steps ?? settings.Rungs.Steps, Below = [.. below], Rule = plan.Rule };
    }

    private void Require(RungPlan before, RungPlan after)
    {
        if (Steps is not null && after.RanksSchedulesWrongly)
            throw Refused(
                "A longer run cannot resume from the checkpoints of a schedule that depends on the run's length: they "
                    + "are of another curve. Begin another study, with rungs that stretch the schedule."
            );
        var (old, kept) = (Lengths(before), Lengths(after).Take(before.Rungs.Count));
        // With one rung the rule decides nothing.
        var keepsRule = before.Rungs.Count == 1 || before.Rule == after.Rule;
        if (!keepsRule || !old.SequenceEqual(kept))
            throw Refused(
                $"The rungs must stay at {string.Join(", ", old)} updates, but what is added does not fit them. Begin "
                    + "another study."
            );
    }

    private static IEnumerable<long> Lengths(RungPlan plan) => plan.Rungs.Select(rung => rung.Steps);

    private static ArgumentException Refused(FormattableString why) => new(why.ToString(CultureInfo.InvariantCulture));

    private static ArgumentException Refused(string why) => new(why);
}
