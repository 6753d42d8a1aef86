using System.Runtime.InteropServices;
using Anneal.Scheduling;

namespace Anneal;

/// <summary>
/// Proves by trying that a run which is stopped and resumed is the run that was never stopped: run(0 … n) equals run(0
/// … k), save, load, run(k … n), bit for bit.
/// </summary>
/// <remarks>
/// In runs of up to 256 updates every k is tried; in longer ones 0, 1, n − 1, 63 evenly spread ones, and both sides of
/// the first 32 breakpoints of each schedule. A resumed run is walked to its end, or for 10,000 updates and until it is
/// stopped again with the very state of the run that was never stopped: what comes then, the next one shows.
/// The state goes through its JSON text each time. Where a delegate gives the rate, the state cannot tell it from
/// another; what <c>create</c> makes is taken for the same.
/// </remarks>
public static class ReplayProof
{
    /// <summary>Updates that a run may have: it is walked step by step, once for each stop.</summary>
    public const long MostSteps = 1_000_000;

    private const long WalkedAtLeast = 10_000;

    /// <summary>
    /// Tries a recipe on one parameter group. Feedback hears a made-up metric at every step, <c>1 + sin(1.7 step)</c>,
    /// that improves at first and then no more.
    /// </summary>
    /// <param name="recipe">The recipe.</param>
    /// <param name="plan">How long the run is; null where the text does not need it.</param>
    /// <param name="baseRate">The group's own rate; null where the text does not need it.</param>
    /// <param name="steps">Updates in the run. At least 1, at most <see cref="MostSteps"/>.</param>
    /// <param name="cancellationToken">Stops the proof.</param>
    /// <exception cref="ArgumentException">An argument is out of its range, or the recipe does not fit.</exception>
    public static ReplayResult Check(
        Recipe recipe,
        RunPlan? plan,
        double? baseRate,
        long steps,
        CancellationToken cancellationToken = default
    ) =>
        Check(
            () =>
                new GroupScheduler(recipe, plan, ParameterGroup.Detached("all", baseRate ?? 0))
                {
                    AllowsUnusedMetrics = true,
                },
            steps,
            scheduler => scheduler.AdvanceAndObserve(1 + Math.Sin(1.7 * scheduler.Step)),
            cancellationToken
        );

    /// <summary>Tries schedulers of your own, with their groups and whatever happens to them during a run.</summary>
    /// <param name="create">Makes a scheduler at step 0, each time a new one on groups of its own, with all groups that
    /// the state may have.</param>
    /// <param name="steps">Updates in the run. At least 1, at most <see cref="MostSteps"/>.</param>
    /// <param name="update">What happens after an update, such as <c>scheduler.AdvanceAndObserve(metric)</c>; it may
    /// depend on
    /// the scheduler's step and on nothing else. Null: <see cref="GroupScheduler.Advance()"/>.</param>
    /// <param name="cancellationToken">Stops the proof.</param>
    /// <exception cref="ArgumentException">An argument is out of its range, or a state could not be taken
    /// up.</exception>
    public static ReplayResult Check(
        Func<GroupScheduler> create,
        long steps,
        Action<GroupScheduler>? update = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(create);
        Require.Between(1, MostSteps, steps);
        update ??= scheduler => scheduler.Advance();
        var straight = create();
        var stops = ReplayStops.Of(straight.Groups, steps);
        var states = new Dictionary<long, string>();
        var values = new double[steps][];
        var present = new List<double>();
        for (var step = 0L; step < steps; step++)
        {
            CheckCancelled(step);
            if (step > 0)
                update(straight);
            if (states.Count < stops.Count && stops[states.Count] == step)
                states[step] = straight.Save().ToJson();
            values[step] = [.. Values(straight)];
        }

        foreach (var stop in stops)
        {
            var resumed = create();
            resumed.RestoreOwn(SchedulerState.FromJson(states[stop]));
            for (var step = stop; step < steps; step++)
            {
                CheckCancelled(step);
                if (step > stop)
                    update(resumed);
                if (!AreSame(values[step], Values(resumed)))
                    return new()
                    {
                        Steps = steps,
                        Stops = stops,
                        Difference = DifferenceAt(stop, step, values[step], resumed.Groups),
                    };
                if (
                    step >= stop + WalkedAtLeast
                    && states.TryGetValue(step, out var unstopped)
                    && resumed.Save().ToJson() == unstopped
                )
                    break;
            }
        }
        return new() { Steps = steps, Stops = stops };

        void CheckCancelled(long step)
        {
            if (step % 1000 == 0)
                cancellationToken.ThrowIfCancellationRequested();
        }

        Span<double> Values(GroupScheduler scheduler)
        {
            present.Clear();
            foreach (var group in scheduler.Groups.Items)
                group.AppendTo(present);
            return CollectionsMarshal.AsSpan(present);
        }
    }

    private static bool AreSame(ReadOnlySpan<double> straight, ReadOnlySpan<double> resumed) =>
        MemoryMarshal.AsBytes(straight).SequenceEqual(MemoryMarshal.AsBytes(resumed));

    private static ReplayDifference DifferenceAt(long stop, long step, double[] straight, ScheduledGroups resumed)
    {
        var i = 0;
        foreach (var group in resumed.Items)
        foreach (var (parameter, value) in group.Values)
        {
            if (i == straight.Length || !AreSame([straight[i]], [value]))
                return new()
                {
                    Stop = stop,
                    Step = step,
                    Group = group.Name,
                    Parameter = parameter,
                    Straight = i < straight.Length ? straight[i] : null,
                    Resumed = value,
                };
            i++;
        }
        return new()
        {
            Stop = stop,
            Step = step,
            Straight = straight[i],
        };
    }
}
