namespace Anneal.Tuning.Ranges;

/// <summary>
/// The learning-rate range test of Smith (arXiv 1506.01186): the rate grows from update to update, and the loss says
/// from where on training works and where it breaks.
/// </summary>
/// <example><code>
/// var found = RangeTest.Run(step => TrainOneBatch(step.LearningRate));
/// Console.WriteLine(found.SuggestedRate?.ToString() ?? found.Reason);
/// </code></example>
public static class RangeTest
{
    /// <summary>Runs a test over a training step of any engine.</summary>
    /// <param name="train">Makes one update with the rate and gives the loss as it was before it.</param>
    /// <param name="settings">Which rates are tried; null for the defaults.</param>
    /// <param name="snapshot">
    /// Keeps the state of model, optimizer, random numbers and data, and gives what puts all of it back; called once,
    /// before the first update. What it gave is called after each seed and at the end, however that comes. Null: the
    /// state is the caller's affair.
    /// </param>
    /// <param name="cancellationToken">Ends the test before the next update.</param>
    /// <exception cref="ArgumentException">The settings do not fit together.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; the state has been put back.</exception>
    public static RangeTestResult Run(
        Func<RangeTestStep, double> train,
        RangeTestSettings? settings = null,
        Func<Action>? snapshot = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(train);
        return Run(seed => Record(settings, seed, train, cancellationToken), settings, snapshot);
    }

    /// <summary>
    /// Runs a test that sets the rates of an optimizer's parameter groups; their ratios to each other stay.
    /// </summary>
    /// <param name="scheduler">
    /// Sets the rates. The greatest base rate of its groups stands for the rate of the test. After the test it is as it
    /// was found, its place and overrides included.
    /// </param>
    /// <param name="train">Makes one update and gives the loss as it was before it; does not move the
    /// scheduler.</param>
    /// <param name="settings">Which rates are tried; null for the defaults.</param>
    /// <param name="snapshot">Keeps the state of model, optimizer, random numbers and data, and gives what puts all of
    /// it back, as in the other method.</param>
    /// <param name="cancellationToken">Ends the test before the next update.</param>
    /// <exception cref="ArgumentException">The settings do not fit together, or no group has a rate above
    /// 0.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; the state has been put back.</exception>
    public static RangeTestResult Run(
        GroupScheduler scheduler,
        Func<RangeTestStep, double> train,
        RangeTestSettings? settings = null,
        Func<Action>? snapshot = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(scheduler);
        ArgumentNullException.ThrowIfNull(train);
        var found = scheduler.Save();
        var greatest = found.Groups.Max(group => group.BaseRate);
        if (!(greatest > 0))
            throw new ArgumentException("A group must have a base rate above 0, but none has.", nameof(scheduler));
        try
        {
            return Run(Train, settings, snapshot, cancellationToken);
        }
        finally
        {
            scheduler.Restore(found, ResumePolicy.Keep);
        }

        double Train(RangeTestStep step)
        {
            foreach (var group in found.Groups)
                scheduler.Override(step.LearningRate * (group.BaseRate / greatest), group.Name, "range test");
            return train(step);
        }
    }

    private static RangeTestResult Run(
        Func<ulong, RangeTestRecording> record,
        RangeTestSettings? settings,
        Func<Action>? snapshot
    )
    {
        var seeds = (settings ?? new()).Seeds;
        var recordings = new List<RangeTestRecording>();
        var putBack = snapshot?.Invoke();
        foreach (var seed in seeds)
            try
            {
                recordings.Add(record(seed));
            }
            finally
            {
                putBack?.Invoke();
            }
        return RangeTestResult.Of(recordings);
    }

    private static RangeTestRecording Record(
        RangeTestSettings? settings,
        ulong seed,
        Func<RangeTestStep, double> train,
        CancellationToken cancellationToken
    )
    {
        var recording = new RangeTestRecording(settings ?? new(), seed);
        do cancellationToken.ThrowIfCancellationRequested();
        while (recording.Add(train(recording.Next)));
        return recording;
    }
}
