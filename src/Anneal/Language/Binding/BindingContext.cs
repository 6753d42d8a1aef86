namespace Anneal;

/// <summary>What a recipe is bound to: the run, and one parameter group of the optimizer.</summary>
/// <param name="Plan">How long the run is; null where nothing in the text needs it.</param>
/// <param name="BaseRate">The group's own rate, which the text calls <c>base</c>; null where nothing in the text needs
/// it. At least 0.</param>
public sealed record BindingContext(RunPlan? Plan = null, double? BaseRate = null) : IComparedByFields
{
    /// <summary>
    /// The group's own rate, which the text calls <c>base</c>; null where nothing in the text needs it.
    /// </summary>
    public double? BaseRate
    {
        get;
        init => field = value is { } rate ? Require.NotNegative(rate, nameof(BaseRate)) : null;
    } = BaseRate is { } given ? Require.NotNegative(given, nameof(BaseRate)) : null;

    /// <summary>
    /// Which of the optimizer's groups this is, from 0. Framework calls with a value for each group choose by it.
    /// </summary>
    public int GroupIndex { get; init; }

    /// <summary>How many groups the optimizer has.</summary>
    public int GroupCount { get; init; } = 1;

    /// <summary>
    /// The rate that the group has at the moment, where a run is taken up again in the middle; null where the run
    /// begins, so that it is the base rate. Only framework calls that read the rate back look at it.
    /// </summary>
    public double? PresentRate { get; init; }

    /// <summary>
    /// What the optimizer calls its momentum: <c>momentum</c> or, as Adam's first beta, <c>beta1</c>; null where it has
    /// none. Calls that cycle the momentum schedule it under this name.
    /// </summary>
    public string? MomentumName { get; init; } = "momentum";

    /// <summary>
    /// The base rates of all groups, which calls read that watch every group; null where this group is the only one.
    /// </summary>
    public ValueList<double>? GroupRates { get; init; }

    /// <summary>
    /// The optimizer's own default rate, which some frameworks read; null where it is the group's base rate.
    /// </summary>
    public double? DefaultRate { get; init; }
}
