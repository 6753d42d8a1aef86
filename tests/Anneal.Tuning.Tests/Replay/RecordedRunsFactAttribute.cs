using Anneal.Training.Tests.Runs;

namespace Anneal.Tuning.Tests.Replay;

/// <summary>A test on 117 logged runs of a language model, skipped where their files are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RecordedRunsFactAttribute : FactAttribute
{
    public RecordedRunsFactAttribute()
    {
        if (!File.Exists(RunsPath))
            Skip = $"'{RunsPath}' is not there; set ANNEAL_DATA to the folder that holds 'loss-curves'.";
    }

    public static string RunsPath { get; } = PathOf("runs");

    public static string PointsPath { get; } = PathOf("points");

    private static string PathOf(string what) =>
        Path.Combine(ForeignData.Folder("loss-curves"), $"llama124m-{what}.csv");
}
