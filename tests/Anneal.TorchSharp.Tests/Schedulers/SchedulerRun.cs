namespace Anneal.TorchTests.Schedulers;

/// <summary>What a scheduler and ours have set, step by step.</summary>
internal sealed record SchedulerRun(
    IReadOnlyList<(double Rate, double Momentum)> Theirs,
    IReadOnlyList<(double Rate, double Momentum)> Ours
)
{
    /// <summary>The largest difference of the rates, and the first step at which they differ; -1 for none.</summary>
    public (double Largest, int First) RateDifference => Difference(each => each.Rate);

    /// <summary>That of the momentum.</summary>
    public (double Largest, int First) MomentumDifference => Difference(each => each.Momentum);

    public static SchedulerRun Of(SchedulerCase each)
    {
        SGD theirs = Optimizers.NewSGD(),
            ours = Optimizers.NewSGD();
        var scheduler = each.Make(theirs);
        var own = ours.Schedule(each.Text);
        var run = (Theirs: new List<(double, double)>(), Ours: new List<(double, double)>());
        for (var step = 0; ; step++)
        {
            run.Theirs.Add((Optimizers.RateOf(theirs), Optimizers.MomentumOf(theirs)));
            run.Ours.Add((Optimizers.RateOf(ours), Optimizers.MomentumOf(ours)));
            if (step == each.Steps)
                return new(run.Theirs, run.Ours);
            if (each.Observes)
            {
                var metric =
                    Math.Floor(Math.Sqrt(step)) * (each.Text.Contains("max", StringComparison.Ordinal) ? 1 : -1);
                scheduler.step(metric);
                own.AdvanceAndObserve(metric);
            }
            else
            {
                scheduler.step();
                own.Advance();
            }
        }
    }

    // Recursive forms differ from closed ones in their last digits.
    private (double Largest, int First) Difference(Func<(double Rate, double Momentum), double> value)
    {
        var differences = Theirs.Zip(Ours, (theirs, ours) => Math.Abs(value(theirs) - value(ours))).ToArray();
        return (differences.Max(), Array.FindIndex(differences, difference => difference > 1e-12));
    }
}
