namespace Anneal.Training.Runs;

/// <summary>Watches a training from within, where it could be stopped and resumed.</summary>
public interface IRunObserver
{
    /// <summary>
    /// Called on the thread that trains, after every update and every epoch, and at the end. What it throws ends the
    /// training.
    /// </summary>
    /// <param name="moment">Where the training stands.</param>
    void OnMoment(Moment moment);
}
