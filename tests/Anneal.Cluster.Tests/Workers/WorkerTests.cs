using System.Globalization;
using Anneal.Cli.Tests;
using Anneal.Cli.Tests.EndToEnd;
using Anneal.Studies;

namespace Anneal.Cluster.Tests.Workers;

/// <summary>Workers that leave before their study is over.</summary>
public sealed class WorkerTests : IDisposable
{
    // Trains a step each 0.1 s, saves what it has when it is told to end, and goes on from that.
    private const string Saving = """
        step=0; [ -e "$2/step" ] && step=$(cat "$2/step"); echo "from $step" >> "$2/../../../log"
        trap 'echo $step > "$2/step"; exit 1' TERM
        while [ $step -lt 60 ]; do sleep 0.1; step=$((step + 1)); done
        printf '{{"step": 30, "validation_loss": %s}}\n' "$1"
        """;

    private readonly TemporaryFolder folder = new();

    private string Store => folder.File("study.db");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task One_whose_time_is_up_saves_and_the_next_goes_on_from_there()
    {
        if (!OperatingSystem.IsLinux())
            return;
        await BeginAsync(Saving, rates: "0.1");
        Assert.Equal(0, await WorkAsync("--max-time", "4"));
        var stopped = Assert.Single(Attempts(), each => each.State == "stopped");
        Assert.Equal("its time was up", Worker().Why);
        Assert.Equal(0, await WorkAsync());
        var log = File.ReadAllLines(Path.Combine($"{Store}.checkpoints", "log"));
        var from = log.Select(line => int.Parse(line["from ".Length..], CultureInfo.InvariantCulture)).ToArray();
        Assert.Equal(2, from.Length);
        Assert.Equal(0, from[0]);
        Assert.InRange(from[1], 1, 59);
        var again = Assert.Single(Attempts(), each => each.State == "completed");
        Assert.Equal(stopped.Assignment, again.Assignment);
    }

    [Fact]
    public async Task One_that_is_told_to_end_gives_its_trial_back_as_stopped()
    {
        if (!OperatingSystem.IsLinux())
            return;
        await BeginAsync(Saving);
        using var worker = new ToolProcess(folder.Path, "worker", "--store", Store, "--name", "fake/b.1");
        while (Attempts().All(each => each.State != "running"))
            await Task.Delay(50);
        await Task.Delay(500);
        await worker.SignalAsync("-TERM");
        Assert.Equal(130, await worker.ExitCodeAsync());
        Assert.Equal("stopped", Assert.Single(Attempts()).State);
        Assert.Equal(("fake/b.1", "it was told to stop"), (Worker().Name, Worker().Why));
    }

    [Fact]
    public async Task One_that_could_not_end_another_trial_begins_none()
    {
        if (!OperatingSystem.IsLinux())
            return;
        await BeginAsync("""sleep 4; printf '{{"step": 30, "validation_loss": %s}}\n' "$1" # $2""");
        Assert.Equal(0, await WorkAsync("--max-time", "7"));
        Assert.Equal("completed", Assert.Single(Attempts()).State);
        Assert.Equal("its time was up", Worker().Why);
    }

    [Fact]
    public async Task One_without_anything_to_train_leaves()
    {
        if (!OperatingSystem.IsLinux())
            return;
        var script =
            $"while [ ! -e {folder.File("on")} ]; do sleep 0.1; done; : $2; "
            + "echo '{{\"step\": 30, \"validation_loss\": 1}}'";
        await BeginAsync(script, rates: "0.1");
        using var busy = new ToolProcess(folder.Path, "worker", "--store", Store);
        while (Attempts().All(each => each.State != "running"))
            await Task.Delay(50);
        Assert.Equal(0, await WorkAsync("--idle", "0.5"));
        Assert.Equal("there was nothing to train", Worker().Why);
        Assert.Equal("running", Assert.Single(Attempts()).State);
        File.WriteAllText(folder.File("on"), "");
        Assert.Equal(0, await busy.ExitCodeAsync());
    }

    // A sweep that is stopped before it trains has only begun the study.
    private async Task BeginAsync(string script, string rates = "0.1,0.2")
    {
        using var sweep = new ToolProcess(
            folder.Path,
            "sweep",
            "--rates",
            rates,
            "--steps",
            "30",
            "--seeds",
            "1",
            "--strategy",
            "grid",
            "--store",
            Store,
            "--executor",
            "command",
            "--submit",
            "true {command}",
            "--",
            "sh",
            "-c",
            script,
            "trial",
            "{rate}",
            "{checkpoint}"
        );
        while (true)
        {
            try
            {
                if (All().Any(worker => worker.Submitted is not null))
                    break;
            }
            catch (Exception early) when (early is ArgumentException or IOException)
            {
                // It has not begun.
            }
            await Task.Delay(50);
        }
        await sweep.SignalAsync("-INT");
        Assert.Equal(130, await sweep.ExitCodeAsync());
    }

    private async Task<int> WorkAsync(params string[] options)
    {
        using var worker = new ToolProcess(folder.Path, ["worker", "--store", Store, .. options]);
        return await worker.ExitCodeAsync().WaitAsync(TimeSpan.FromMinutes(5));
    }

    private IReadOnlyList<AttemptRecord> Attempts()
    {
        using var database = new StudyDatabase(StudyAddress.Parse(Store));
        return database.Attempts("sweep");
    }

    private IReadOnlyList<WorkerRecord> All()
    {
        using var ledger = new WorkerLedger(StudyAddress.Parse(Store), "sweep");
        return ledger.Workers();
    }

    /// <summary>The one that came last.</summary>
    private WorkerRecord Worker() => All().Where(worker => worker.Started is not null).MaxBy(worker => worker.Started)!;
}
