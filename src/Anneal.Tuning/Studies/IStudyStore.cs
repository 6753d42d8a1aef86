using Anneal.Tuning.Trials;

namespace Anneal.Tuning.Studies;

/// <summary>
/// Keeps the events of a study, and orders those who work on it: what it has is the truth, and every process folds it.
/// </summary>
/// <remarks>
/// Safe to share between threads. Each attempt has a number that grows; what comes of an attempt that was given up
/// meanwhile is refused. What it throws is a <see cref="StudyStoreException"/> where it cannot be reached.
/// </remarks>
public interface IStudyStore : IDisposable
{
    /// <summary>Begins the study, or takes it up. Called once, first.</summary>
    /// <param name="plan">What its course follows from, in words.</param>
    /// <exception cref="ArgumentException">The store has another study.</exception>
    void Open(string plan);

    /// <summary>The events since the last call or claim, in their order, without reports.</summary>
    IReadOnlyList<StudyEvent> News();

    /// <summary>Begins an attempt of what is chosen; nobody else chooses meanwhile.</summary>
    /// <param name="choose">
    /// Receives the news, and says what to train; null where there is nothing. Its own event is among the next news.
    /// </param>
    /// <returns>The attempt; null where nothing was chosen.</returns>
    StudyClaim? Claim(Func<IReadOnlyList<StudyEvent>, Assignment?> choose);

    /// <summary>Keeps a value that an attempt reported.</summary>
    /// <returns>False where the attempt was given up: it is to end.</returns>
    bool Report(StudyEvent reported);

    /// <summary>Keeps how an attempt ended.</summary>
    /// <returns>False where the attempt was given up, and nothing was kept.</returns>
    bool End(StudyEvent ended);

    /// <summary>Keeps that the study is over.</summary>
    void Finish();

    /// <summary>Keeps why this process works on it no longer, as far as the store can be reached.</summary>
    void Leave(string why);

    /// <summary>Waits until others may have changed something.</summary>
    Task WaitAsync(CancellationToken cancellationToken);
}
