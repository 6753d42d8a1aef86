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

    /// <summary>The events since the last call or exchange.</summary>
    StudyNews News();

    /// <summary>
    /// Keeps how attempts ended, and begins others: all of it or nothing, and nobody else chooses meanwhile.
    /// </summary>
    /// <param name="ended">How. What comes of an attempt that was given up is left out.</param>
    /// <param name="choose">
    /// Receives the news, with what was kept of <paramref name="ended"/>, and says what to train; then it is asked once
    /// more, with the start of that, until there is nothing. Where the store has to try again, so has this.
    /// </param>
    /// <returns>The attempts that were begun.</returns>
    IReadOnlyList<StudyClaim> Exchange(IReadOnlyList<StudyEvent> ended, Func<StudyNews, StudyChoice?> choose);

    /// <summary>Keeps a value that an attempt reported.</summary>
    /// <returns>False where the attempt was given up: it is to end.</returns>
    bool Report(StudyEvent reported);

    /// <summary>Keeps that the study is over.</summary>
    void Finish();

    /// <summary>Keeps why this process works on it no longer, as far as the store can be reached.</summary>
    void Leave(string why);

    /// <summary>Waits until others may have changed something.</summary>
    Task WaitAsync(CancellationToken cancellationToken);
}
