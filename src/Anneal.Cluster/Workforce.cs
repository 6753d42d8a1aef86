using Anneal.Studies;
using Anneal.Tuning.Studies;

namespace Anneal.Cluster;

/// <summary>
/// Keeps as many workers on a study as were asked for: looks what has become of them, and asks for others in the place
/// of those that are gone.
/// </summary>
/// <remarks>
/// All that it knows is in the ledger, so that one that is killed is followed by the next. Names are its own: a
/// scheduler that forgot a worker, or gave its number to another, is only a worker less.
/// </remarks>
/// <param name="submitter">Who starts them.</param>
/// <param name="ledger">The workers of the study.</param>
/// <param name="wanted">How many there shall be. At least 1.</param>
/// <param name="clock">Tells times.</param>
internal sealed class Workforce(ISubmitter submitter, WorkerLedger ledger, int wanted, TimeProvider clock)
{
    private const int TriesOfEach = 3;
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(2),
        LongestPause = TimeSpan.FromMinutes(1),
        Patience = TimeSpan.FromMinutes(10);

    private TimeSpan pause = Period;
    private long? lastLook,
        refusedSince,
        fullSince;
    private int ended,
        inVain;
    private bool hadNone = true;

    /// <summary>Says what people want to know: who was asked for, and what went wrong.</summary>
    public event EventHandler<string>? Noted;

    /// <summary>Looks after the workers, unless it did so just before.</summary>
    /// <exception cref="SubmitterException">Workers are refused, or end again and again before they train.</exception>
    public void Look(StudyDemand demand)
    {
        if (lastLook is { } last && clock.GetElapsedTime(last) < pause)
            return;
        lastLook = clock.GetTimestamp();
        if (demand.Ended != ended || demand.Running > 0)
            (ended, inVain) = (demand.Ended, 0);
        try
        {
            var there = Settle();
            // Who is there takes what waits a moment later.
            var isFull = fullSince is { } since && clock.GetElapsedTime(since) < LongestPause;
            var isWanted = demand.Waits && there < wanted && !isFull;
            if (isWanted && hadNone)
                Submit(wanted - there);
            hadNone = isWanted;
            (pause, refusedSince) = (Period, null);
        }
        catch (SubmitterException error) when (error.IsPassing && !IsOutOfPatience())
        {
            Noted?.Invoke(this, $"{error.Message.TrimEnd('.')}; it is asked again");
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }

    /// <summary>Asks all workers that are there to leave.</summary>
    /// <param name="alsoRunning">Whether those too that run; else those that wait.</param>
    public void Close(bool alsoRunning)
    {
        try
        {
            var names = Open().Select(worker => worker.Name!).ToHashSet();
            submitter.Cancel([
                .. submitter
                    .List(names)
                    .Where(job =>
                        job.State is JobState.Waiting or JobState.Stuck || alsoRunning && job.State == JobState.Running
                    ),
            ]);
        }
        catch (SubmitterException error)
        {
            Noted?.Invoke(this, $"{error.Message.TrimEnd('.')}; workers that wait were not called back");
        }
    }

    /// <summary>Takes in what has become of workers.</summary>
    /// <returns>How many are there, or on their way.</returns>
    private int Settle()
    {
        var open = Open();
        if (open.Count == 0)
            return 0;
        var jobs = submitter.List(open.Select(worker => worker.Name!).ToHashSet()).ToDictionary(job => job.Name);
        submitter.Cancel([.. jobs.Values.Where(job => job.State == JobState.Stuck)]);
        var there = 0;
        foreach (var worker in open)
        {
            var job = jobs.GetValueOrDefault(worker.Name!);
            if (Standing.WhyGone(worker, job) is not { } why)
            {
                there++;
                continue;
            }
            ledger.Settle(worker.Name!, job?.Job, why);
            if (worker.Trials == 0)
                inVain++;
            if (inVain >= Math.Max(TriesOfEach, TriesOfEach * wanted))
                throw new SubmitterException(
                    $"{inVain} workers have ended one after the other before they trained anything; the last: {why}."
                );
        }
        return there;
    }

    private List<WorkerRecord> Open() =>
        [
            .. ledger
                .Workers()
                .Where(worker => worker is { Submitted: not null, IsSettled: false } && IsOurs(worker.Name!))
                .GroupBy(worker => worker.Name)
                .Select(group => group.Last()),
        ];

    private bool IsOurs(string name) => name.StartsWith($"{submitter.Kind}/", StringComparison.Ordinal);

    private void Submit(int count)
    {
        for (var most = submitter.Most; count > 0; )
        {
            var batch = WorkerBatch.New(submitter.Kind, Math.Min(count, most));
            // Written down before: where this process is killed meanwhile, the next one knows what to ask for.
            ledger.Add(batch.Names);
            try
            {
                submitter.Submit(batch);
            }
            catch (SubmitterException error) when (!error.IsPassing)
            {
                foreach (var name in batch.Names)
                    ledger.Settle(name, null, error.Message);
                if (!error.IsFull)
                    throw;
                if (batch.Count == 1)
                {
                    Noted?.Invoke(this, $"{error.Message.TrimEnd('.')}; more are asked for later");
                    fullSince = clock.GetTimestamp();
                    return;
                }
                most = batch.Count / 2;
                continue;
            }
            Noted?.Invoke(this, $"{batch.Count} {submitter.Kind} workers were asked for ({batch.Id})");
            count -= batch.Count;
        }
    }

    private bool IsOutOfPatience()
    {
        refusedSince ??= clock.GetTimestamp();
        return clock.GetElapsedTime(refusedSince.Value) > Patience;
    }
}
