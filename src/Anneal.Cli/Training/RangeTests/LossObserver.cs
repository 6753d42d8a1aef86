using Anneal.Training.Runs;
using Anneal.Tuning.Ranges;

namespace Anneal.Cli.Training.RangeTests;

/// <summary>Hands the loss of every update to a range test, and ends the training when that has seen enough.</summary>
/// <param name="recording">Takes the losses.</param>
/// <param name="stepsBefore">Updates that the training had made before.</param>
/// <param name="progress">Told how many losses there are.</param>
/// <param name="end">Ends the training.</param>
internal sealed class LossObserver(RangeTestRecording recording, long stepsBefore, Action<int> progress, Action end)
    : IRunObserver
{
    public void OnMoment(Moment moment)
    {
        // An update is heard of once; the last moment of a training that diverged brings a loss without an update.
        var seen = stepsBefore + recording.Count;
        var isNew = moment.Step > seen || (moment.Kind == MomentKind.End && moment.Step == seen);
        if (!recording.IsOver && isNew)
        {
            recording.Add(moment.Loss);
            progress(recording.Count);
        }
        if (recording.IsOver)
            end();
    }
}
