using Anneal.Training.Checkpoints;

namespace Anneal.Training.Tests.Checkpoints;

/// <summary>Keeps a snapshot of every moment, as it would come back from a file.</summary>
internal sealed class Moments : ITrainingObserver
{
    public List<(TrainingMomentKind Kind, TrainingSnapshot Snapshot)> All { get; } = [];

    public void OnMoment(TrainingMoment moment) =>
        All.Add((moment.Kind, CheckpointFile.Decode(CheckpointFile.Encode(moment.TakeSnapshot()))));
}
