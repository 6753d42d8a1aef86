namespace Anneal.Tests.Legacy;

/// <summary>A run that texts are bound to, by its name in the files.</summary>
/// <param name="Plan">Its plan; null: none.</param>
/// <param name="BaseRate">The group's rate; null: none.</param>
/// <param name="Samples">How many steps are looked at.</param>
internal sealed record LegacyRun(RunPlan? Plan, double? BaseRate, int Samples)
{
    private const long StepsWithoutPlan = 200;

    private static readonly Dictionary<string, LegacyRun> Known = new()
    {
        ["epochs"] = new(RunPlan.FromEpochs(12, 20), 0.1, 24),
        ["epochs, few"] = new(RunPlan.FromEpochs(12, 20), 0.1, 6),
        ["steps"] = new(RunPlan.FromSteps(1000), null, 5),
        ["none"] = new(null, 0.5, 5),
        ["samples"] = new(RunPlan.FromSamples(6_400, 32, 1.5, devices: 2, gradientAccumulation: 2), 0.3, 5),
        ["tokens"] = new(RunPlan.FromTokens(1_000_000, 128, 16), 0.003, 5),
        ["long"] = new(RunPlan.FromEpochs(90, 5_004), 1, 5),
        ["convert"] = new(RunPlan.FromEpochs(100, 10), 0.1, 0),
        ["convert, short"] = new(RunPlan.FromEpochs(5, 8), 0.1, 0),
        ["groups"] = new(RunPlan.FromEpochs(5, 20), 0.4, 5) { Group = 1 },
    };

    public static LegacyRun Of(string name) => Known[name];

    /// <summary>The group's place among two; null where there is one only.</summary>
    private int? Group { get; init; }

    public BindingContext Context =>
        Group is { } index
            ? new(Plan, BaseRate)
            {
                GroupIndex = index,
                GroupCount = 2,
                GroupRates = [0.1, 0.4],
                MomentumName = "beta1",
            }
            : new(Plan, BaseRate);

    /// <summary>Both ends, what follows them, and steps between.</summary>
    public IEnumerable<long> Steps
    {
        get
        {
            var end = Plan?.TotalSteps ?? StepsWithoutPlan;
            long[] ends = [0, 1, end - 1, end, end + 9];
            var between = Samples - ends.Length;
            return ends.Concat(Enumerable.Range(1, between).Select(i => (end * i / (between + 1)) + (i % 3))).Order();
        }
    }
}
