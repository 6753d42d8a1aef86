using Anneal.Tuning.Trials;

namespace Anneal.Tuning.Studies;

/// <summary>
/// The events of a study that one process works on: in memory, and in a file of lines where there is one.
/// </summary>
/// <param name="path">The file; null for none.</param>
internal sealed class LocalStore(string? path) : IStudyStore
{
    private readonly Lock gate = new();
    private readonly StudyLog? log = path is null ? null : new(path);
    private List<StudyEvent> news = [];
    private long lastAttempt;

    public void Open(string plan)
    {
        if (log is null)
            return;
        var running = new Dictionary<long, StudyEvent>();
        var isBegun = false;
        foreach (var happened in log.Read())
        {
            if (!isBegun && happened.Plan != plan)
                throw new ArgumentException(
                    $"'{path}' must be the log of this study, but is of another one: '{happened.Plan}', here '{plan}'. "
                        + "Choose another file."
                );
            isBegun = true;
            lastAttempt = Math.Max(lastAttempt, happened.Attempt);
            if (happened.Kind == StudyEventKind.Ended)
                running.Remove(happened.Attempt);
            else if (happened.Kind != StudyEventKind.Study)
                running[happened.Attempt] = happened;
            if (happened.Kind != StudyEventKind.Reported)
                news.Add(happened);
        }
        if (!isBegun)
            log.Append(new() { Kind = StudyEventKind.Study, Plan = plan });
        foreach (var last in running.Values)
            Add(StudyEvent.Ended(last.Assignment, last.Attempt, TrialOutcome.Lost, last.Step));
    }

    public StudyNews News()
    {
        lock (gate)
        {
            if (news.Count == 0)
                return new([]);
            var fresh = news;
            news = [];
            return new(fresh);
        }
    }

    public IReadOnlyList<StudyClaim> Exchange(IReadOnlyList<StudyEvent> ended, Func<StudyNews, StudyChoice?> choose)
    {
        lock (gate)
        {
            foreach (var happened in ended)
                Add(happened);
            var claims = new List<StudyClaim>();
            while (choose(News()) is { } chosen)
            {
                var started = StudyEvent.Started(chosen, ++lastAttempt);
                Add(started);
                claims.Add(new(started, CancellationToken.None));
            }
            return claims;
        }
    }

    public bool Report(StudyEvent reported)
    {
        lock (gate)
            log?.Append(reported);
        return true;
    }

    public void Finish() { } // the events say it

    public void Leave(string why) { } // nobody else works on it

    public Task WaitAsync(CancellationToken cancellationToken) => Task.Delay(Timeout.Infinite, cancellationToken);

    public void Dispose() => log?.Dispose();

    private void Add(StudyEvent happened)
    {
        log?.Append(happened);
        news.Add(happened);
    }
}
