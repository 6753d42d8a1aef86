using System.Text;

namespace Anneal;

/// <summary>The files of a checkpoint.</summary>
internal static class CheckpointFiles
{
    public const string Model = "model.bin",
        Optimizer = "optimizer.bin",
        Random = "random.bin",
        Scheduler = "scheduler.json",
        Manifest = "checkpoint.json";

    public static byte[] Encode(SchedulerState state) => Encoding.UTF8.GetBytes(state.ToJson());
}
