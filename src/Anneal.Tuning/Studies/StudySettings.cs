using System.Globalization;
using Anneal.Tuning.Ranges;
using Anneal.Tuning.Rungs;
using Anneal.Tuning.Spaces;
using Anneal.Tuning.Strategies;
using Anneal.Tuning.Trials;

namespace Anneal.Tuning.Studies;

/// <summary>What a study searches, and how.</summary>
public sealed record StudySettings
{
    /// <summary>What is searched.</summary>
    public required SearchSpace Space { get; init; }

    /// <summary>
    /// What a range test took from the rates of <see cref="Space"/> before; its updates are in the study's cost, and
    /// the grid that the study is compared with has those rates too. Default: nothing.
    /// </summary>
    public RateCut? Cut { get; init; }

    /// <summary>How long the run is, and how rungs lie. Their seeds are those of <see cref="Seeds"/>.</summary>
    public required RungSettings Rungs { get; init; }

    /// <summary>What says which trials come next. Default: successive halving.</summary>
    public Strategy Strategy { get; init; } = new SuccessiveHalving();

    /// <summary>
    /// Seeds of the last rung, the same for every candidate. At least one, none twice. Default 0, 1 and 2.
    /// </summary>
    public ValueList<ulong> Seeds
    {
        get;
        init => field = Require.Different(value, nameof(Seeds));
    } = [0, 1, 2];

    /// <summary>Which values are better. Default: smaller ones.</summary>
    public Goal Goal
    {
        get;
        init => field = Require.Defined(value, nameof(Goal));
    }

    /// <summary>What of a trial's values counts. Default: the last one.</summary>
    public ValueRule Value { get; init; }

    /// <summary>The folder in which each trial has one for its checkpoints; null for none.</summary>
    public string? Folder { get; init; }

    /// <summary>
    /// Whether trainings that begin with the same rates make those updates once: one leaves its checkpoint there, the
    /// others go on from it. Needs <see cref="Folder"/>, and trials that train to the same bits when they go on from
    /// <see cref="TrialContext.StepsBefore"/>. Nothing is shared where earlier values than the last one count, where
    /// rungs resume, or among more than 200 schedules. Default: no.
    /// </summary>
    public bool SharesTrunks
    {
        get => field && Value == ValueRule.Last;
        init;
    }

    /// <summary>The rungs that follow.</summary>
    /// <exception cref="ArgumentException">The settings do not fit together.</exception>
    public RungPlan Plan => Strategy.PlanFor(Space, Rungs with { TopSeeds = Seeds.Count });

    /// <summary>The settings without the rates that a range test drops.</summary>
    /// <param name="cut">What it drops; at least one rate is left.</param>
    public StudySettings After(RateCut cut)
    {
        ArgumentNullException.ThrowIfNull(cut);
        ValueList<double> left = [.. Space.Rates.Except(cut.Dropped)];
        return this with { Space = new(left, Space.Schedules, Space.Dimensions), Cut = cut };
    }

    /// <summary>Everything that the study's course follows from, in one line.</summary>
    internal string Describe(RungPlan plan) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Strategy}; {Goal}; {Value}; seeds {string.Join(' ', Seeds)}; {plan.Rule} "
                + $"{string.Join(' ', plan.Rungs.Select(rung => rung.Steps))} by {plan.Settings.Reduction}; rates "
                + $"{string.Join(' ', Space.Rates.Select(rate => rate.ToString("R", CultureInfo.InvariantCulture)))}; "
                + $"schedules {string.Join(" | ", Space.Schedules)}; {string.Join("; ", Space.Dimensions.Select(Text))}"
        );

    private static string Text(SearchDimension dimension) => $"{dimension.Name} {string.Join(' ', dimension.Values)}";
}
