using System.Diagnostics;
using Anneal.Tuning.Studies;

namespace Anneal.Benchmarks;

/// <summary>A store that knows how long those who asked for trials waited.</summary>
internal sealed class TimedStore(IStudyStore store) : IStudyStore
{
    /// <summary>Milliseconds of every exchange that began a trial.</summary>
    public List<double> Waits { get; } = [];

    public void Open(string plan) => store.Open(plan);

    public StudyNews News() => store.News();

    public IReadOnlyList<StudyClaim> Exchange(IReadOnlyList<StudyEvent> ended, Func<StudyNews, StudyChoice?> choose)
    {
        var start = Stopwatch.GetTimestamp();
        var claims = store.Exchange(ended, choose);
        if (claims.Count > 0)
            Waits.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        return claims;
    }

    public bool Report(StudyEvent reported) => store.Report(reported);

    public void Finish() => store.Finish();

    public void Leave(string why) => store.Leave(why);

    public Task WaitAsync(CancellationToken cancellationToken) => store.WaitAsync(cancellationToken);

    public void Dispose() => store.Dispose();
}
