namespace Anneal.Conformance.Drivers;

/// <summary>Schedules that need a metric: after each step feedback is told one.</summary>
public static class FeedbackDriver
{
    /// <summary>Index 0 is the rate before any metric; index k the one after metric k − 1 was seen at step k.</summary>
    public static Observed Read(IReadOnlyList<BoundRecipe> groups, double[] metrics, int steps) =>
        new([.. groups.Select(group => Rates(group, metrics, steps))], new Dictionary<string, double[][]>());

    private static double[] Rates(BoundRecipe group, double[] metrics, int steps)
    {
        var states = group.Feedback.Select(feedback => feedback.Start).ToArray();
        var rates = new List<double>();
        for (var step = 0; step <= steps; step++)
        {
            var rate = group.Rate.At(step);
            for (var i = 0; i < states.Length; i++)
            {
                if (step > 0)
                    states[i] = group.Feedback[i].Next(states[i], metrics[step - 1], rate, step);
                rate = group.Feedback[i].Apply(states[i], rate);
            }
            rates.Add(rate);
        }
        return [.. rates];
    }
}
