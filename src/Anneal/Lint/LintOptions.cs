namespace Anneal.Lint;

/// <summary>The linter's thresholds, and what it keeps silent about.</summary>
public sealed record LintOptions
{
    /// <summary>The codes of rules that are not asked, such as <c>LR001</c>. Default: none.</summary>
    public ValueList<string> SilencedCodes { get; init; } = [];

    /// <summary>
    /// A rate that still moves by less than this share of the peak counts as having arrived (LR001). From 0 to 1;
    /// default 0.01.
    /// </summary>
    public double ArrivalShareOfPeak
    {
        get;
        init => field = Require.Between(0, 1, value, nameof(ArrivalShareOfPeak));
    } = 0.01;

    /// <summary>
    /// A run that covers less than this share of a schedule is an error (LR001). From 0 to 1; default 0.5.
    /// </summary>
    public double LeastCovered
    {
        get;
        init => field = Require.Between(0, 1, value, nameof(LeastCovered));
    } = 0.5;

    /// <summary>
    /// A cycle that the run leaves unfinished must have come down to this share of its height (LR003). From 0 to 1;
    /// default 0.1.
    /// </summary>
    public double UnfinishedCycleHeight
    {
        get;
        init => field = Require.Between(0, 1, value, nameof(UnfinishedCycleHeight));
    } = 0.1;

    /// <summary>
    /// A floor after the end of a schedule that is held for more than this share of the run is named (LR004). From 0 to
    /// 1; default 0.1.
    /// </summary>
    public double LongFloorShare
    {
        get;
        init => field = Require.Between(0, 1, value, nameof(LongFloorShare));
    } = 0.1;

    /// <summary>
    /// A floor below this share of the peak trains next to nothing (LR004). From 0 to 1; default 0.001.
    /// </summary>
    public double IdleFloorShareOfPeak
    {
        get;
        init => field = Require.Between(0, 1, value, nameof(IdleFloorShareOfPeak));
    } = 1e-3;

    /// <summary>The ratio of neighbouring rates that is a jump (LR007). Greater than 1; default 1.5.</summary>
    public double JumpRatio
    {
        get;
        init =>
            field =
                value > 1
                    ? value
                    : throw new ArgumentOutOfRangeException(
                        nameof(JumpRatio),
                        FormattableString.Invariant($"'JumpRatio' must be greater than 1, but was {value}.")
                    );
    } = 1.5;

    /// <summary>
    /// What a jump must move the rate by at least, as a share of the peak (LR007). From 0 to 1; default 0.1.
    /// </summary>
    public double JumpShareOfPeak
    {
        get;
        init => field = Require.Between(0, 1, value, nameof(JumpShareOfPeak));
    } = 0.1;

    /// <summary>A rate below this share of the peak has vanished (LR009). From 0 to 1; default 1e-4.</summary>
    public double VanishedShareOfPeak
    {
        get;
        init => field = Require.Between(0, 1, value, nameof(VanishedShareOfPeak));
    } = 1e-4;

    /// <summary>The share of the run in which the rate may have vanished (LR009). From 0 to 1; default 0.1.</summary>
    public double MostVanishedShare
    {
        get;
        init => field = Require.Between(0, 1, value, nameof(MostVanishedShare));
    } = 0.1;

    /// <summary>The share of the run that a warm-up may take (LR010). From 0 to 1; default 0.3.</summary>
    public double MostWarmupShare
    {
        get;
        init => field = Require.Between(0, 1, value, nameof(MostWarmupShare));
    } = 0.3;

    /// <summary>
    /// Whether the schedule's sizes are computed from the run's own lengths, so that they are no chance where they
    /// agree
    /// (LR005). Default: no.
    /// </summary>
    public bool SizesFollowTheRun { get; init; }

    /// <summary>
    /// Updates in an epoch from which sizes tell epochs and updates apart (LR005). At least 1; default 4.
    /// </summary>
    public long FewestUpdatesPerEpoch
    {
        get;
        init => field = Require.AtLeast(1, value, nameof(FewestUpdatesPerEpoch));
    } = 4;

    /// <summary>Epochs from which sizes tell epochs and updates apart (LR005). At least 1; default 2.</summary>
    public long FewestEpochs
    {
        get;
        init => field = Require.AtLeast(1, value, nameof(FewestEpochs));
    } = 2;
}
