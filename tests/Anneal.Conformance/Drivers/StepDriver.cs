namespace Anneal.Conformance.Drivers;

/// <summary>Index k of a series is step k of the schedule: the common case.</summary>
public static class StepDriver
{
    private static readonly double[] NoGroups = [double.NaN];

    public static Observed Run(GoldenCase golden) => Run(golden, CallText.Of(golden), plan: null);

    /// <summary>Reads every group of a text at the steps 0 to <see cref="GoldenCase.Steps"/>.</summary>
    public static Observed Run(GoldenCase golden, string text, RunPlan? plan)
    {
        var recipe = Recipe.Parse(text);
        var bases = golden.BaseRates ?? NoGroups;
        var bound = bases
            .Select(
                (rate, index) =>
                    recipe.Bind(
                        new BindingContext(plan, double.IsNaN(rate) ? null : rate)
                        {
                            GroupIndex = index,
                            GroupCount = bases.Length,
                            GroupRates = golden.BaseRates is { } rates ? [.. rates] : null,
                            DefaultRate = golden.Field("default_lr")?.GetDouble(),
                        }
                    )
            )
            .ToArray();
        var observed =
            golden.Metrics is { } metrics && Array.TrueForAll(bound, group => group.Feedback.Count > 0)
                ? FeedbackDriver.Read(
                    bound,
                    metrics,
                    golden.Steps,
                    golden.Peer is "fairseq" or "allennlp" ? plan!.StepsPerEpoch!.Value : 1
                )
                : Read(golden, bound);
        return golden.GroupScales is { } scales
            ? observed with
            {
                Rates = [.. scales.Select(scale => observed.Rates[0].Select(rate => rate * scale).ToArray())],
            }
            : observed;
    }

    /// <summary>Reads bound recipes, one for each group.</summary>
    public static Observed Read(GoldenCase golden, IReadOnlyList<BoundRecipe> groups)
    {
        Exception? failure = null;
        double[] Values(Curve curve)
        {
            var values = new List<double>();
            try
            {
                if (curve is Schedule)
                    for (var step = 0; step <= golden.Steps; step++)
                        values.Add(curve.At(step));
                else
                    for (var cursor = ((Trace)curve).Start(); ; cursor.Advance())
                    {
                        values.Add(cursor.Value);
                        if (cursor.Step == golden.Steps)
                            break;
                    }
            }
            catch (Exception wrong) when (wrong is CurveValueException or ArgumentException)
            {
                failure = wrong;
            }
            return [.. values];
        }
        var rates = groups.Select(group => Values(group.Rate)).ToArray();
        var companions = groups[0]
            .Companions.Select(companion => companion.Name)
            .ToDictionary(
                name => name,
                name =>
                    groups
                        .Select(group => Values(group.Companions.First(companion => companion.Name == name).Curve))
                        .ToArray()
            );
        return new(rates, companions) { Failure = failure };
    }
}
