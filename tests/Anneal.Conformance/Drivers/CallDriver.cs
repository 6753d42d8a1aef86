namespace Anneal.Conformance.Drivers;

/// <summary>
/// Index k of a series is the k-th call of one object: with k, or with the number that the case gives, in that order.
/// </summary>
public static class CallDriver
{
    public static Observed Run(GoldenCase golden)
    {
        if (golden.Numbers("calls") is not { } calls)
            return StepDriver.Run(golden);
        var recipe = Recipe.Parse(CallText.Of(golden));
        var context = new BindingContext();
        if (recipe.Replay(context)?.Start() is not { } cursor)
        {
            var rate = recipe.Bind(context).Rate;
            return Read(calls, position => rate.At((long)position));
        }
        return Read(calls, position =>
        {
            cursor.JumpTo(position);
            return cursor.Value;
        });
    }

    private static Observed Read(double[] calls, Func<double, double> read)
    {
        var values = new List<double>();
        Exception? failure = null;
        try
        {
            foreach (var position in calls)
                values.Add(read(position));
        }
        catch (CurveValueException wrong)
        {
            failure = wrong;
        }
        return new(
            [
                [.. values],
            ],
            new Dictionary<string, double[][]>()
        )
        {
            Failure = failure,
        };
    }
}
