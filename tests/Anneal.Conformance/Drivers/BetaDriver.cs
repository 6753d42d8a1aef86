namespace Anneal.Conformance.Drivers;

/// <summary>
/// Index k is step k of the schedule, on an Adam whose first beta may be cycled; one that is not stays as it is.
/// </summary>
public static class BetaDriver
{
    private const double AdamBeta1 = 0.9;

    public static Observed Run(GoldenCase golden)
    {
        var recipe = Recipe.Parse(CallText.Of(golden));
        var bases = golden.BaseRates!;
        var observed = StepDriver.Read(
            golden,
            [
                .. bases.Select(
                    (rate, index) =>
                        recipe.Bind(
                            new BindingContext(null, rate)
                            {
                                GroupIndex = index,
                                GroupCount = bases.Length,
                                MomentumName = golden.Text("optimizer") == "SGD" ? "momentum" : "beta1",
                            }
                        )
                ),
            ]
        );
        return golden.Momentum is null || observed.Companions.Count > 0
            ? observed
            : observed with
            {
                Companions = new Dictionary<string, double[][]>
                {
                    ["beta1"] = [.. bases.Select(_ => Enumerable.Repeat(AdamBeta1, golden.Steps + 1).ToArray())],
                },
            };
    }
}
