namespace Anneal.Conformance.Drivers;

/// <summary>Schedules that need a metric: after each step feedback is told one.</summary>
public static class FeedbackDriver
{
    /// <summary>
    /// Index 0 is the rate before any metric; index k the one after metric k − 1 was seen at step k. With epochs a
    /// metric comes at the end of each, but not before the rate is at its height, where the warm-up has ended.
    /// </summary>
    public static Observed Read(IReadOnlyList<BoundRecipe> groups, double[] metrics, int steps, long epoch = 1) =>
        new([.. groups.Select(group => Rates(group, metrics, steps, epoch))], new Dictionary<string, double[][]>());

    private static double[] Rates(BoundRecipe group, double[] metrics, int steps, long epoch)
    {
        var states = group.Feedback.Select(feedback => feedback.Start).ToArray();
        var rates = new List<double>();
        for (var step = 0; step <= steps; step++)
        {
            var rate = group.Rate.At(step);
            for (var i = 0; i < states.Length; i++)
            {
                if (step > 0 && step % epoch == 0 && (epoch == 1 || step > (group.Rate.Length ?? 0)))
                    states[i] = group.Feedback[i].Next(states[i], metrics[step / epoch - 1], rate, step);
                rate = group.Feedback[i].Apply(states[i], rate);
            }
            rates.Add(rate);
        }
        return [.. rates];
    }
}
