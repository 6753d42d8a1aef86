using Anneal.Tuning.Spaces;

namespace Anneal.Tuning.Rungs;

/// <summary>How far the trainings of a search are the same as others, found once for each schedule and rate.</summary>
/// <remarks>Not thread-safe.</remarks>
/// <param name="space">What is searched.</param>
/// <param name="plan">The rungs.</param>
internal sealed class TrunkTable(SearchSpace space, RungPlan plan)
{
    // With more, comparing each with each takes longer than it saves.
    private const int MostSchedules = 200;

    // A checkpoint for less than that is not worth its room.
    private const int LeastShare = 100;

    private readonly Dictionary<(int Schedule, int Rate, int Rung), BoundRecipe?> bound = [];
    private readonly Dictionary<(int, int, int, int, int), long> lengths = [];

    /// <summary>Whether trainings of the search can share anything.</summary>
    public bool HasAny =>
        plan.Rule == RungRule.Stretch
        && space.Schedules.Count * plan.Rungs.Count > 1
        && space.Schedules.Count <= MostSchedules;

    /// <summary>
    /// Updates after which a training can go on from where another one was, in whole epochs where there are epochs; 0
    /// for none.
    /// </summary>
    /// <param name="candidate">The one that goes on.</param>
    /// <param name="rung">Its rung; something is left to train.</param>
    /// <param name="other">The one that was there; of the same rate and values.</param>
    /// <param name="otherRung">Its rung.</param>
    public long Length(int candidate, int rung, int other, int otherRung)
    {
        var (schedule, rate, _) = space.PlaceOf(candidate);
        var key = (schedule, rung, space.PlaceOf(other).Schedule, otherRung, rate);
        if (lengths.TryGetValue(key, out var length))
            return length;
        var unit = plan.Settings.StepsPerEpoch ?? 1;
        var most = Math.Min(plan.Rungs[rung].Steps - unit, plan.Rungs[otherRung].Steps);
        if (most > 0 && Bound(candidate, rung) is { } one && Bound(other, otherRung) is { } another)
            length = SharedTrunk.Length(one, another, most);
        length -= length % unit;
        return lengths[key] = length * LeastShare >= plan.Rungs[rung].Steps ? length : 0;
    }

    /// <summary>
    /// Updates that are saved at least, whoever comes to the higher rungs: there each candidate goes on from its own
    /// training on a rung below.
    /// </summary>
    public long LeastSaved()
    {
        if (!HasAny)
            return 0;
        long sum = 0;
        for (var rung = 0; rung < plan.Rungs.Count; rung++)
        {
            var shared = new long[space.Count];
            for (var candidate = 0; candidate < space.Count; candidate++)
                shared[candidate] =
                    plan.Rungs[rung].Count == space.Count ? Before(candidate, rung) : Below(candidate, rung);
            Array.Sort(shared);
            // Above, only the first seed was there.
            var seeds = plan.Rungs[rung].Count == space.Count ? plan.Rungs[rung].Seeds : 1;
            sum += seeds * shared.Take(plan.Rungs[rung].Count).Sum();
        }
        return sum;
    }

    /// <summary>Where all candidates are trained: the longest part that one before it was trained for.</summary>
    private long Before(int candidate, int rung) =>
        space
            .WithAnySchedule(candidate)
            .Where(other => other < candidate)
            .Select(other => Length(candidate, rung, other, rung))
            .DefaultIfEmpty()
            .Max();

    private long Below(int candidate, int rung) =>
        Enumerable.Range(0, rung).Select(below => Length(candidate, rung, candidate, below)).DefaultIfEmpty().Max();

    /// <summary>A candidate's schedule on a rung; null where it has no room there, which its trial says.</summary>
    private BoundRecipe? Bound(int candidate, int rung)
    {
        var (schedule, rate, _) = space.PlaceOf(candidate);
        if (bound.TryGetValue((schedule, rate, rung), out var found))
            return found;
        try
        {
            found = space[candidate].Bind(plan.PlanOf(rung));
        }
        catch (ScheduleBindingException)
        {
            // The other rungs are shared all the same.
        }
        return bound[(schedule, rate, rung)] = found;
    }
}
