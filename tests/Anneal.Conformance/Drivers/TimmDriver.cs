using Anneal.Curves;

namespace Anneal.Conformance.Drivers;

/// <summary>
/// Index k is the value after <c>step(k)</c>, or after <c>step(calls[k - 1])</c> where calls are given; groups may
/// scale what the scheduler sets.
/// </summary>
public static class TimmDriver
{
    public static Observed Run(GoldenCase golden)
    {
        var recipe = Recipe.Parse(CallText.Of(golden));
        var bases = golden.BaseRates!;
        var scales = golden.Numbers("lr_scale") ?? [.. bases.Select(_ => 1.0)];
        var contexts = bases
            .Select((rate, index) => new BindingContext(null, rate) { GroupIndex = index, GroupCount = bases.Length })
            .ToArray();
        if (golden.Numbers("calls") is { } calls)
            return new(
                [
                    .. contexts.Select(
                        (context, index) =>
                            Called(recipe.Replay(context)!, calls).Select(value => value * scales[index]).ToArray()
                    ),
                ],
                new Dictionary<string, double[][]>()
            );
        var bound = contexts.Select((context, index) => Scaled(recipe.Bind(context), scales[index])).ToArray();
        return golden.Metrics is null
            ? StepDriver.Read(golden, bound)
            : FeedbackDriver.Read(bound, golden.Metrics, golden.Steps);
    }

    private static BoundRecipe Scaled(BoundRecipe recipe, double scale) =>
        BoundRecipe.From(((Schedule)recipe.Rate).Times(new Constant(scale)), recipe.Feedback);

    private static List<double> Called(Trace trace, double[] calls)
    {
        var cursor = trace.Start();
        var values = new List<double> { cursor.Value };
        foreach (var call in calls)
        {
            cursor.JumpTo(call);
            values.Add(cursor.Value);
        }
        return values;
    }
}
