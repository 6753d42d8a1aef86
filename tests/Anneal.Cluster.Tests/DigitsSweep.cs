using Anneal.Cli.Tests;
using Anneal.Cli.Tests.EndToEnd;
using Anneal.Cli.Tests.EndToEnd.Studies;
using Anneal.Studies;

namespace Anneal.Cluster.Tests;

/// <summary>A sweep of the built-in engine on the handwritten digits: 13 rates × 3 schedules.</summary>
internal static class DigitsSweep
{
    /// <summary>Its command line.</summary>
    public static string[] Words(params string[] more) =>
        [
            "sweep",
            "--rates",
            "log:1e-3..10:13",
            "--schedules",
            "constant(base)",
            "cosine(base -> 0)",
            "linear(base -> 0)",
            "--model",
            "mlp",
            "--epochs",
            "3",
            "--seeds",
            "2",
            "--json",
            .. more,
        ];

    /// <summary>What it finds in a process of its own, and its trials.</summary>
    public static Task<(string Found, string Trials)> AloneAsync(TemporaryFolder folder) =>
        FoundAsync(folder, folder.File("alone.db"), "alone");

    /// <summary>Runs it to its end.</summary>
    public static async Task<(string Found, string Trials)> FoundAsync(
        TemporaryFolder folder,
        string store,
        string study,
        Dictionary<string, string>? variables = null,
        params string[] more
    )
    {
        using var tool = new ToolProcess(
            folder.Path,
            Words(["--store", store, "--study", study, "--checkpoints", folder.File(study), "--workers", "4", .. more]),
            variables
        );
        var error = tool.Error.ReadToEndAsync();
        var (exitCode, output) = await tool.EndAsync();
        Assert.True(exitCode == 0, await error);
        await UntilWorkersHaveLeftAsync(store, study);
        using var database = new StudyDatabase(StudyAddress.Parse(store));
        var completed = database.Attempts(study).Where(attempt => attempt.State is "completed" or "diverged");
        var trials = completed.Select(attempt => $"{attempt.Assignment} {attempt.State} {attempt.Value:R}").Order();
        return (ProgramSweep.Found(output), string.Join('\n', trials));
    }

    private static async Task UntilWorkersHaveLeftAsync(string store, string study)
    {
        using var ledger = new WorkerLedger(StudyAddress.Parse(store), study);
        for (var tries = 0; tries < 300; tries++)
        {
            if (ledger.Workers().All(worker => worker.Started is null || worker.Ended is not null || worker.IsGone))
                return;
            await Task.Delay(100);
        }
        Assert.Fail($"workers must leave when the study is over: {string.Join('\n', ledger.Workers())}");
    }
}
