namespace Anneal.Conformance.Drivers;

/// <summary>
/// PyTorch: <c>step()</c>, <c>step(epoch)</c>, <c>step(metric)</c>, rates overwritten from outside and runs taken up in
/// the middle.
/// </summary>
public static class TorchDriver
{
    public static Observed Run(GoldenCase golden)
    {
        var recipe = Recipe.Parse(CallText.Call(Peers.FrameworkOf(golden), golden.Name, golden.Arguments));
        var bases = golden.Numbers("initial_lr") ?? golden.BaseRates!;
        var contexts = bases
            .Select(
                (rate, index) =>
                    new BindingContext(null, rate)
                    {
                        GroupIndex = index,
                        GroupCount = bases.Length,
                        PresentRate = golden.Field("initial_lr") is null ? null : golden.BaseRates![index],
                        MomentumName = golden.Text("optimizer") is null or "SGD" ? "momentum" : "beta1",
                    }
            )
            .ToArray();
        var bound = contexts.Select(recipe.Bind).ToArray();
        if (golden.Metrics is { } metrics)
            return FeedbackDriver.Read(bound, metrics, golden.Steps);
        if (golden.Field("epochs") is null && golden.Field("set_lr") is null)
            return StepDriver.Read(golden, bound);
        return Replay(golden, [.. contexts.Select(context => recipe.Replay(context)!.Start())]);
    }

    private static Observed Replay(GoldenCase golden, TraceCursor[] groups)
    {
        var epochs = golden.Field("epochs")?.EnumerateArray().ToArray();
        var overwritten = golden
            .Field("set_lr")
            ?.EnumerateArray()
            .ToDictionary(
                entry => entry[0].GetInt64(),
                entry => entry[1].EnumerateArray().Select(GoldenCase.Number).ToArray()
            );
        var rates = groups.Select(group => new List<double> { group.Value }).ToArray();
        Exception? failure = null;
        try
        {
            for (var step = 1; step <= golden.Steps; step++)
            for (var index = 0; index < groups.Length; index++)
            {
                if (overwritten is not null && overwritten.TryGetValue(step, out var set))
                    groups[index].Overwrite(set[index]);
                if (epochs?[step - 1] is { ValueKind: System.Text.Json.JsonValueKind.Number } epoch)
                    groups[index].JumpTo(epoch.GetDouble());
                else
                    groups[index].Advance();
                rates[index].Add(groups[index].Value);
            }
        }
        catch (CurveValueException wrong)
        {
            failure = wrong;
        }
        return new([.. rates.Select(values => values.ToArray())], new Dictionary<string, double[][]>())
        {
            Failure = failure,
        };
    }
}
