using System.Globalization;
using Anneal.Scheduling;

namespace Anneal;

// A change of the scheduler: all of it is done, or none; then listeners hear of it.
public sealed partial class GroupScheduler
{
    private bool isChanging,
        isTelling;

    /// <summary>
    /// Raised after a rate has changed, once for each group, when all groups have their new values.
    /// </summary>
    /// <remarks>
    /// A listener may set rates by hand, add groups and save; the scheduler does not move on while listeners are told.
    /// Where one throws, the others are told all the same; then the call that changed the rates, and that has been
    /// made, throws an <see cref="AggregateException"/> of what they threw.
    /// </remarks>
    public event EventHandler<RateChange>? RateChanged;

    private void Advance(UpdateOutcome outcome, bool endsUpdate)
    {
        // As in Change, but without a delegate: this is done at every update.
        RequireIdle();
        List<RateChange>? changes = null;
        isChanging = true;
        try
        {
            if (outcome == UpdateOutcome.Applied)
                changes = MoveOn();
            else
                SkippedUpdates++;
            if (endsUpdate)
                AccumulatedBatches = 0;
        }
        finally
        {
            isChanging = false;
        }
        if (changes is not null)
            Tell(changes);
    }

    /// <summary>Makes a change and tells listeners of it.</summary>
    /// <param name="change">Does all of it, or throws and leaves everything as it was.</param>
    /// <param name="isMove">Whether the run goes on or elsewhere by it.</param>
    private void Change(Func<List<RateChange>?> change, bool isMove = true)
    {
        RequireIdle(isMove);
        List<RateChange>? changes;
        isChanging = true;
        try
        {
            changes = change();
        }
        finally
        {
            isChanging = false;
        }
        if (changes is not null)
            Tell(changes);
    }

    private void RequireIdle(bool isMove = true)
    {
        if (isChanging || isTelling && isMove)
            RefuseInside();
    }

    private void RefuseInside() =>
        throw new InvalidOperationException(
            isChanging
                ? "a setter or a curve must not call the scheduler that is calling it; call it when "
                    + $"{nameof(Advance)} has returned, or in a listener of {nameof(RateChanged)}."
                : $"a listener of {nameof(RateChanged)} must not move the scheduler; it may set a rate by hand "
                    + $"({nameof(Override)}), and leave moves to the training loop."
        );

    private List<RateChange>? MoveOn()
    {
        var step = Step;
        try
        {
            groups.MoveOn();
            return Apply(RateChangeReason.Schedule, rates);
        }
        catch (Exception wrong)
        {
            ThrowBack(step, wrong);
            throw;
        }
    }

    // Only what says more than the exception that was caught is thrown anew.
    private void ThrowBack(long step, Exception wrong)
    {
        var told = groups.MoveBackTo(step, wrong);
        if (told != wrong)
            throw told;
    }

    private List<RateChange>? Hear(double metric, double[] before)
    {
        RequireFeedback();
        groups.Observe(metric);
        try
        {
            return Apply(RateChangeReason.Plateau, before);
        }
        catch
        {
            groups.Forget();
            throw;
        }
    }

    private List<RateChange>? MoveOnAndHear(double metric)
    {
        var step = Step;
        try
        {
            groups.MoveOn();
            if (RateChanged is null)
                return Hear(metric, rates);
            // Listeners are told what the schedule did, then what the metric did.
            var scheduled = RatesInForce();
            return [.. Changes(RateChangeReason.Schedule, rates, scheduled), .. Hear(metric, scheduled) ?? []];
        }
        catch (Exception wrong)
        {
            ThrowBack(step, wrong);
            throw;
        }
    }

    /// <summary>Sets all values, or none; returns what listeners are to be told.</summary>
    private List<RateChange>? Apply(RateChangeReason reason, double[] before)
    {
        var changes = RateChanged is null ? null : Changes(reason, before, RatesInForce());
        groups.Apply(rates);
        return changes;
    }

    private double[] RatesInForce() => [.. groups.Items.Select(group => group.Rate)];

    private List<RateChange> Changes(RateChangeReason reason, double[] before, double[] after) =>
        [
            .. groups
                .Items.Select(
                    (group, i) =>
                        new RateChange
                        {
                            Step = Step,
                            Group = group.Name,
                            OldRate = before[i],
                            NewRate = after[i],
                            Reason = ReasonFor(group, reason),
                            Explanation = group.Override?.Reason,
                        }
                )
                .Where(change => !change.NewRate.Equals(change.OldRate)),
        ];

    private static RateChangeReason ReasonFor(ScheduledGroup group, RateChangeReason reason) =>
        reason is RateChangeReason.Schedule or RateChangeReason.Plateau && group.IsClamped
            ? RateChangeReason.Clamp
            : reason;

    private void Tell(List<RateChange> changes)
    {
        var wasTelling = isTelling;
        var errors = new List<Exception>();
        var changed = RateChanged;
        isTelling = true;
        foreach (var change in changes)
        foreach (var listener in Delegate.EnumerateInvocationList(changed))
            try
            {
                listener(this, change);
            }
            catch (Exception wrong)
            {
                errors.Add(wrong);
            }
        isTelling = wasTelling;
        if (errors.Count > 0)
            throw new AggregateException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"the rates of step {changes[0].Step} are set and stay so, but listeners of {nameof(RateChanged)} "
                        + $"have thrown {errors.Count} times while they were told."
                ),
                errors
            );
    }
}
