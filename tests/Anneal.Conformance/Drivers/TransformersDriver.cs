namespace Anneal.Conformance.Drivers;

/// <summary>
/// Index k is step k of the schedule that <c>get_scheduler</c> gives; metric driven ones see metric k − 1 first.
/// </summary>
public static class TransformersDriver
{
    public static Observed Run(GoldenCase golden)
    {
        var arguments = CallText.Call(golden.Peer, "get_scheduler", golden.Arguments);
        var recipe = Recipe.Parse(
            arguments.Replace("get_scheduler(", $"get_scheduler('{golden.Name}', ", StringComparison.Ordinal)
        );
        var bases = golden.BaseRates!;
        var bound = bases
            .Select(
                (rate, index) =>
                    recipe.Bind(
                        new BindingContext(null, rate)
                        {
                            GroupIndex = index,
                            GroupCount = bases.Length,
                            GroupRates = [.. bases],
                            DefaultRate = golden.Field("default_lr")?.GetDouble(),
                        }
                    )
            )
            .ToArray();
        return golden.Metrics is null
            ? StepDriver.Read(golden, bound)
            : FeedbackDriver.Read(bound, golden.Metrics, golden.Steps);
    }
}
