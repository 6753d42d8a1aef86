namespace Anneal.Conformance.Drivers;

/// <summary>Index k is step k of the schedule, on an optimizer whose momentum or first beta may be cycled.</summary>
public static class BetaDriver
{
    public static Observed Run(GoldenCase golden)
    {
        var recipe = Recipe.Parse(CallText.Of(golden));
        var bases = golden.BaseRates!;
        return StepDriver.Read(
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
    }
}
