using System.Text.Json;

namespace Anneal.Conformance.Drivers;

/// <summary>
/// Index k of a series is the value after k calls of Megatron's <c>step(increment)</c>; the clock is the sum of the
/// increments.
/// </summary>
public static class IncrementDriver
{
    public static Observed Run(GoldenCase golden)
    {
        var groups = golden.Field("groups")!.Value;
        var call = CallText.Of(golden);
        var recipe = Recipe.Parse($"{call[..^1]}, param_groups={CallText.Value(golden.Peer, groups)})");
        var count = groups.GetArrayLength();
        var positions = Positions(golden);
        Exception? failure = null;
        double[] Until(Func<long, double> value)
        {
            var values = new List<double>();
            try
            {
                foreach (var position in positions)
                    values.Add(value(position));
            }
            catch (CurveValueException wrong)
            {
                failure = wrong;
            }
            return [.. values];
        }
        var contexts = Enumerable
            .Range(0, count)
            .Select(group => new BindingContext { GroupIndex = group, GroupCount = count })
            .ToArray();
        var rates = contexts.Select(context => Until(Called(recipe.Replay(context)!))).ToArray();
        var companions = contexts.Select(context => recipe.Bind(context).Companions.Single()).ToArray();
        return new(
            rates,
            new Dictionary<string, double[][]>
            {
                [companions[0].Name] = [.. companions.Select(companion => Until(companion.Curve.At))],
            }
        )
        {
            Failure = failure,
        };
    }

    // The first value is in force before any call.
    private static Func<long, double> Called(Trace trace)
    {
        var (cursor, isMade) = (trace.Start(), false);
        return position =>
        {
            if (isMade)
                cursor.JumpTo(position);
            isMade = true;
            return cursor.Value;
        };
    }

    private static long[] Positions(GoldenCase golden)
    {
        var increment = golden.Field("increment")!.Value;
        var positions = new long[golden.Steps + 1];
        for (var k = 1; k < positions.Length; k++)
            positions[k] =
                positions[k - 1]
                + (increment.ValueKind == JsonValueKind.Array ? increment[k - 1] : increment).GetInt64();
        return positions;
    }
}
