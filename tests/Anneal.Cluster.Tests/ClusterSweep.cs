using Anneal.Cli.Tests;
using Anneal.Cli.Tests.EndToEnd.Studies;
using Anneal.Studies;

namespace Anneal.Cluster.Tests;

/// <summary>A sweep of a program of the shell that takes a while, whose workers run elsewhere.</summary>
internal static class ClusterSweep
{
    private const string Script = """
        sleep "$5"; printf '{{"step": %s, "validation_loss": %s%s}}\n' "$2" "$1" "$3"
        echo "$SLURMD_NODENAME" >> "$4/../../../nodes"
        """;

    /// <summary>Its command line.</summary>
    /// <param name="seconds">What a trial takes.</param>
    /// <param name="more">Where it is kept, and who works on it.</param>
    public static string[] Words(double seconds, params string[] more) =>
        [
            "sweep",
            "--rates",
            "0.1,0.2,0.3,0.4,0.5,0.6,0.7,0.8,0.9",
            "--schedules",
            "cosine(base -> 0)",
            "--steps",
            "900",
            "--seeds",
            "2",
            "--json",
            .. more,
            "--",
            "sh",
            "-c",
            Script,
            "trial",
            "{rate}",
            "{budget}",
            "{seed}",
            "{checkpoint}",
            FormattableString.Invariant($"{seconds}"),
            "{schedule}",
        ];

    /// <summary>What it finds where nothing happens to it.</summary>
    public static async Task<string> UndisturbedAsync()
    {
        using var folder = new TemporaryFolder();
        using var tool = new Cli.Tests.EndToEnd.ToolProcess(folder.Path, Words(0.01));
        var (exitCode, output) = await tool.EndAsync();
        Assert.Equal(0, exitCode);
        return ProgramSweep.Found(output);
    }

    /// <summary>Every trial has one result, and no attempt of a worker that was stopped has failed.</summary>
    public static IReadOnlyList<AttemptRecord> AssertCountedOnce(string store, string study)
    {
        using var database = new StudyDatabase(StudyAddress.Parse(store));
        var attempts = database.Attempts(study);
        Assert.All(attempts, each => Assert.True(each.State is "completed" or "lost" or "stopped", each.State));
        var completed = attempts.Where(each => each.State == "completed").Select(each => each.Assignment).ToArray();
        Assert.Equal(ProgramSweep.Trials, completed.Length);
        Assert.Equal(ProgramSweep.Trials, completed.Distinct().Count());
        Assert.Equal(attempts.Count, attempts.Select(each => each.Attempt).Distinct().Count());
        return attempts;
    }
}
