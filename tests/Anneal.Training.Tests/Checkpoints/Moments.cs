using Anneal.Training.Checkpoints;
using Anneal.Training.Runs;

namespace Anneal.Training.Tests.Checkpoints;

/// <summary>Keeps a snapshot of every moment, as it would come back from a file.</summary>
internal sealed class Moments : IRunObserver
{
    public List<(MomentKind Kind, Checkpoint Snapshot)> All { get; } = [];

    public void OnMoment(Moment moment) =>
        All.Add((moment.Kind, CheckpointFile.Decode(CheckpointFile.Encode(moment.TakeCheckpoint()))));
}
