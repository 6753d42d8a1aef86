namespace Anneal.Tuning.Trials;

/// <summary>Trains what a study assigns.</summary>
public interface ITrial
{
    /// <summary>
    /// Trains and reports values; the last one reported counts. What it throws is the trial's failure, but for
    /// cancellation; <see cref="TimeoutException"/> says that it took too long.
    /// </summary>
    /// <param name="context">What is trained, how long, and whom to tell.</param>
    void Run(TrialContext context);
}
