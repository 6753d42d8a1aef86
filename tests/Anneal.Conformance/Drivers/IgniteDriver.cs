namespace Anneal.Conformance.Drivers;

/// <summary>Ignite: index k is what call k + 1 sets; a plateau sees its metric before it.</summary>
public static class IgniteDriver
{
    public static Observed Run(GoldenCase golden)
    {
        if (golden.Metrics is not { } metrics)
            return StepDriver.Run(golden);
        var recipe = Recipe.Parse(CallText.Of(golden));
        var bases = golden.BaseRates!;
        var bound = bases
            .Select(
                (rate, index) =>
                    recipe.Bind(new BindingContext(null, rate) { GroupIndex = index, GroupCount = bases.Length })
            )
            .ToArray();
        var observed = FeedbackDriver.Read(bound, metrics, golden.Steps + 1);
        return observed with { Rates = [.. observed.Rates.Select(rates => rates[1..])] };
    }
}
