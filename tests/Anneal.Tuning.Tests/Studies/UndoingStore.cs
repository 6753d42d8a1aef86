using Anneal.Tuning.Studies;
using Anneal.Tuning.Trials;

namespace Anneal.Tuning.Tests.Studies;

/// <summary>A store of which every second exchange is undone when it is nearly over, and made again.</summary>
internal sealed class UndoingStore : IStudyStore
{
    private readonly List<StudyEvent> kept = [];
    private int seen,
        exchanges;
    private long lastAttempt;

    /// <summary>Exchanges that were undone.</summary>
    public int Undone { get; private set; }

    public IReadOnlyList<StudyEvent> Kept => kept;

    public void Open(string plan) { }

    public StudyNews News()
    {
        var news = kept.Skip(seen).ToArray();
        seen = kept.Count;
        return new(news);
    }

    public IReadOnlyList<StudyClaim> Exchange(IReadOnlyList<StudyEvent> ended, Func<StudyNews, StudyChoice?> choose)
    {
        var isFromStart = false;
        if (exchanges++ % 2 == 1)
        {
            Undone++;
            // Others' numbers may come in between: the second time the attempts have other ones.
            Try(ended, choose, isFromStart: false);
            lastAttempt += 3;
            isFromStart = true;
        }
        var (happened, claims) = Try(ended, choose, isFromStart);
        kept.AddRange(happened);
        seen = kept.Count;
        return claims;
    }

    public bool Report(StudyEvent reported) => true;

    public void Finish() { }

    public void Leave(string why) { }

    public Task WaitAsync(CancellationToken cancellationToken) => Task.Delay(Timeout.Infinite, cancellationToken);

    public void Dispose() { }

    private (List<StudyEvent> Happened, List<StudyClaim> Claims) Try(
        IReadOnlyList<StudyEvent> ended,
        Func<StudyNews, StudyChoice?> choose,
        bool isFromStart
    )
    {
        List<StudyEvent> happened = [.. ended];
        List<StudyClaim> claims = [];
        var news = new StudyNews([.. kept.Skip(isFromStart ? 0 : seen), .. ended], isFromStart);
        while (choose(news) is { } chosen)
        {
            var started = StudyEvent.Started(chosen, ++lastAttempt);
            happened.Add(started);
            claims.Add(new(started, CancellationToken.None));
            news = new([started]);
        }
        return (happened, claims);
    }
}
