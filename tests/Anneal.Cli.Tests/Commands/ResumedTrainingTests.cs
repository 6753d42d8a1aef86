using System.Text.Json;
using System.Text.Json.Nodes;
using Anneal.Cli.CommandLine;
using Anneal.Training.Measuring;

namespace Anneal.Cli.Tests.Commands;

/// <summary>
/// <c>anneal train --output</c> and <c>--resume</c>, in this process; <see cref="EndToEnd.KilledTrainingTests"/> kills
/// real ones.
/// </summary>
[Trait("half", "training")]
public sealed class ResumedTrainingTests : IDisposable
{
    private static readonly string[] Quick =
    [
        "train",
        "cosine(base -> 0)",
        "--dataset",
        "blobs",
        "--model",
        "mlp",
        "--epochs",
        "4",
        "--batch",
        "64",
        "--json",
    ]; // 20 updates an epoch

    private readonly TemporaryFolder folder = new();

    private string Run => folder.File("run");

    private string[] Checkpoints =>
        [.. Directory.GetFiles(folder.File("run/checkpoints"), "epoch-*").Order(StringComparer.Ordinal)];

    public void Dispose() => folder.Dispose();

    private static string? Hash(string json) => JsonNode.Parse(json)!["weights_sha256"]?.GetValue<string>();

    private Task<ToolRun> ResumeAsync(params string[] further) =>
        ToolRun.OfAsync(["train", "--resume", Run, "--json", .. further]);

    private async Task<string> RefusalAsync(params string[] further)
    {
        var run = await ResumeAsync(further);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        return run.Error.Split('\n')[^2];
    }

    private static void Fill(string path, int leaving)
    {
        using var file = File.Create(path);
        try
        {
            for (var block = new byte[4096]; ; )
            {
                file.Write(block);
                file.Flush();
            }
        }
        catch (IOException)
        {
            // The disk is full.
        }
        file.SetLength(file.Length - leaving);
    }

    /// <summary>A training stopped after its first epoch.</summary>
    private async Task StoppedAsync(params string[] further)
    {
        using var interrupt = new CancellationTokenSource();
        using var output = new Interrupting(interrupt, afterWrites: 3);
        using var error = new StringWriter();
        Assert.Equal(
            130,
            await Tool.RunAsync(
                [.. Quick[..^1], "--output", Run, .. further],
                new ToolConsole(output, error),
                interrupt.Token
            )
        );
        Assert.Equal($"anneal: stopped; 'anneal train --resume {Run}' resumes from here.\n", error.ToString());
        Assert.EndsWith("\ninterrupted\n", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_training_stopped_by_Ctrl_C_goes_on_and_ends_with_the_same_bits()
    {
        var whole = await ToolRun.OutputOfAsync(Quick);
        await StoppedAsync();
        var resumed = await ResumeAsync("--threads", "1");
        Assert.Matches(@"^anneal: '.*' resumes after 2 epochs and 0 batches, 40 updates.\n$", resumed.Error);
        Assert.Equal(Hash(whole), Hash(resumed.Output));
        Assert.Equal(
            JsonNode.Parse(whole)!["history"]!.ToJsonString(),
            JsonNode.Parse(resumed.Output)!["history"]!.ToJsonString()
        );
        Assert.Equal(4, File.ReadLines(folder.File("run/metrics.jsonl")).Count());
        Assert.Equal(Hash(whole), Hash((await ResumeAsync()).Output)); // of a training that has ended
    }

    [Fact]
    public async Task Keeps_run_json_metrics_checkpoints_and_TensorBoards_events()
    {
        var output = await ToolRun.OutputOfAsync([
            .. Quick,
            "--output",
            Run,
            "--average",
            "swa",
            "--checkpoint-every",
            "30",
        ]);
        Assert.Equal(Run, JsonNode.Parse(output)!["out"]!.GetValue<string>());
        Assert.Equal(
            ["epoch-0000000003-batch-0000000000.checkpoint", "epoch-0000000004-batch-0000000000.checkpoint"],
            Checkpoints.Select(Path.GetFileName)
        ); // after 60 and all 80 updates
        using var document = JsonDocument.Parse(await File.ReadAllTextAsync(folder.File("run/run.json")));
        Assert.Equal(
            ("cosine(base -> 0)", "30", 80L),
            (
                document.RootElement.GetProperty("schedule").GetString(),
                document.RootElement.GetProperty("checkpoint_every").GetString(),
                document.RootElement.GetProperty("plan").GetProperty("total_steps").GetInt64()
            )
        );

        var lines = (await File.ReadAllLinesAsync(folder.File("run/metrics.jsonl")))
            .Select(line => JsonNode.Parse(line)!)
            .ToArray();
        Assert.Equal([1, 2, 3, 4], lines.Select(line => line["epoch"]!.GetValue<double>()));
        Assert.Equal(
            JsonNode.Parse(output)!["average"]!["test_accuracy"]!.ToJsonString(),
            lines[^1]["averaged_test_accuracy"]!.ToJsonString()
        );

        var events = await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(Run, "events.out.tfevents.*")));
        foreach (
            var tag in new[]
            {
                "brain.Event:2",
                "learning_rate/all",
                "loss/train",
                "accuracy/validation",
                "accuracy/test",
                "loss/averaged_validation",
            }
        )
            Assert.Contains(tag, events, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'--epochs' cannot be given with --resume", "--epochs", "9")]
    [InlineData("'SCHEDULE' cannot be given with --resume", "base")]
    [InlineData("'--nesterov' cannot be given with --resume", "--nesterov")]
    [InlineData("'--output' cannot be given with --resume", "--output", "elsewhere")]
    public async Task Refuses_to_change_a_training_that_goes_on(string part, params string[] further)
    {
        Assert.Contains(part, await RefusalAsync(further), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_a_run_json_that_was_changed_meanwhile_and_says_what_differs()
    {
        await StoppedAsync();
        var path = folder.File("run/run.json");
        var text = await File.ReadAllTextAsync(path);
        await File.WriteAllTextAsync(path, text.Replace("\"epochs\": 4", "\"epochs\": 5", StringComparison.Ordinal));
        Assert.Equal(
            "anneal: The checkpoint is of another training: epochs 4 there, 5 here. Continue it with the settings "
                + "and the data that it was begun with.",
            await RefusalAsync()
        );
        await File.WriteAllTextAsync(path, text.Replace("\"epochs\": 4", "\"epochs\": 4,", StringComparison.Ordinal));
        Assert.Contains("run.json' cannot be read", await RefusalAsync(), StringComparison.Ordinal);
        await File.WriteAllTextAsync(
            path,
            text.Replace("\"events\": \"", "\"events\": \"../", StringComparison.Ordinal)
        );
        Assert.Contains(
            "'events' must be the name of a file in the folder",
            await RefusalAsync(),
            StringComparison.Ordinal
        );
    }

    [Theory, InlineData("run.json"), InlineData("metrics.jsonl"), InlineData("../elsewhere")]
    public async Task Does_not_take_another_file_of_the_folder_for_the_event_file(string name)
    {
        await StoppedAsync();
        var path = folder.File("run/run.json");
        var document = JsonNode.Parse(await File.ReadAllTextAsync(path))!;
        document["events"] = name;
        await File.WriteAllTextAsync(path, document.ToJsonString());
        Assert.Contains(
            "'events' must be the name of a file in the folder that begins with 'events.out.tfevents.', but is "
                + $"'{name}'",
            await RefusalAsync(),
            StringComparison.Ordinal
        );
        Assert.Equal(document.ToJsonString(), await File.ReadAllTextAsync(path));
    }

    [Fact]
    public async Task Names_the_checkpoint_to_use_where_the_last_is_damaged()
    {
        var whole = Hash(await ToolRun.OutputOfAsync(Quick));
        await StoppedAsync();
        var (before, last) = (Checkpoints[0], Checkpoints[1]);
        await File.WriteAllBytesAsync(last, (await File.ReadAllBytesAsync(last))[..^7]);
        Assert.Contains(
            $"The one before it, '{before}', is whole: remove the damaged one to continue from there.",
            await RefusalAsync(),
            StringComparison.Ordinal
        );
        File.Delete(last);
        Assert.Equal(whole, Hash((await ResumeAsync()).Output));
    }

    [Fact]
    public async Task A_full_disk_ends_it_with_a_line_and_leaves_the_checkpoint_before()
    {
        using var disk = SmallDisk.Mount(Run, "size=4m");
        if (disk is null)
            return; // only root may mount
        var whole = Hash(await ToolRun.OutputOfAsync(Quick));
        await StoppedAsync();
        var before = Checkpoints;
        Fill(folder.File("run/filler"), leaving: 16_384);
        var line = await RefusalAsync();
        Assert.Contains("cannot be written: the disk is full.", line, StringComparison.Ordinal);
        Assert.Contains(
            $"The last one, '{before[^1]}', is intact. Fix that and resume the training.",
            line,
            StringComparison.Ordinal
        );
        Assert.Equal(before, Checkpoints);
        File.Delete(folder.File("run/filler"));
        Assert.Equal(whole, Hash((await ResumeAsync()).Output));
    }

    [Fact]
    public async Task A_file_system_that_has_become_read_only_is_said_to_be_one()
    {
        using var disk = SmallDisk.Mount(Run, "size=4m");
        if (disk is null)
            return;
        await StoppedAsync();
        disk.Remount("ro");
        Assert.Equal(
            $"anneal: the folder '{Run}' cannot be written: its file system is read-only. Choose another one.",
            await RefusalAsync()
        );
        Assert.Equal(
            $"anneal: '{Run}/curve.svg' cannot be written: its file system is read-only. Choose another path.\n",
            (await ToolRun.OfAsync("show", "linear(1 -> 0, 4)", "--output", $"{Run}/curve.svg")).Error
        );
    }

    [Theory]
    [InlineData("events.out.tfevents.")]
    [InlineData("metrics.jsonl")]
    [InlineData("metrics.jsonl.tmp")]
    [InlineData("checkpoints/checkpoint.tmp")]
    [InlineData("checkpoints/best.checkpoint")]
    [InlineData("checkpoints/epoch-0000000001-batch-0000000000.checkpoint")]
    public async Task A_link_in_the_folder_leads_into_no_file_of_somebody_else(string name)
    {
        if (OperatingSystem.IsWindows())
            return;
        var whole = Hash(await ToolRun.OutputOfAsync(Quick));
        await StoppedAsync();
        if (name.StartsWith("events", StringComparison.Ordinal))
            name = Path.GetFileName(Directory.GetFiles(Run, $"{name}*").Single());
        var (link, foreign) = ($"{Run}/{name}", folder.File("foreign"));
        // A checkpoint of somebody else may be resumed from, but not be written over.
        if (name.Contains("epoch-", StringComparison.Ordinal))
            File.Copy(link, foreign);
        else
            await File.WriteAllTextAsync(foreign, "somebody's");
        File.Delete(link);
        File.CreateSymbolicLink(link, foreign);
        var before = await File.ReadAllBytesAsync(foreign);
        Assert.Equal(whole, Hash((await ResumeAsync()).Output));
        Assert.Equal(before, await File.ReadAllBytesAsync(foreign));
    }

    [Theory, InlineData("in-use"), InlineData("checkpoints")]
    public async Task A_link_in_the_place_of_the_lock_or_the_checkpoints_is_refused(string name)
    {
        if (OperatingSystem.IsWindows())
            return;
        await StoppedAsync();
        var elsewhere = folder.File("elsewhere");
        if (name == "checkpoints")
            Directory.Move($"{Run}/{name}", elsewhere);
        else
            File.Delete($"{Run}/{name}");
        File.CreateSymbolicLink($"{Run}/{name}", elsewhere);
        Assert.Equal($"anneal: '{Run}/{name}' is a link, which no training follows; remove it.", await RefusalAsync());
        Assert.Equal(name == "checkpoints", Path.Exists(elsewhere));
    }

    [Fact]
    public async Task A_folder_that_is_removed_meanwhile_ends_it_with_a_line()
    {
        using var output = new Removing(folder.File("run"));
        using var error = new StringWriter();
        Assert.Equal(2, await Tool.RunAsync([.. Quick[..^1], "--output", Run], new ToolConsole(output, error)));
        Assert.Contains($"the folder '{Run}/checkpoints' is gone.", error.ToString(), StringComparison.Ordinal);
        Assert.Single(error.ToString().TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public async Task Begins_at_its_start_where_it_was_killed_before_the_first_checkpoint()
    {
        var whole = Hash(await ToolRun.OutputOfAsync(Quick));
        await StoppedAsync();
        foreach (var checkpoint in Checkpoints)
            File.Delete(checkpoint);
        var resumed = await ResumeAsync();
        Assert.Equal($"anneal: '{Run}' has no checkpoint yet; the training begins at its start.\n", resumed.Error);
        Assert.Equal(whole, Hash(resumed.Output));
        Assert.Equal(4, File.ReadLines(folder.File("run/metrics.jsonl")).Count());
    }

    [Theory, InlineData(0), InlineData(2)]
    public async Task Refuses_the_document_of_another_version(int version)
    {
        await StoppedAsync();
        var document = JsonNode.Parse(await File.ReadAllTextAsync($"{Run}/run.json"))!;
        document["version"] = version;
        await File.WriteAllTextAsync($"{Run}/run.json", document.ToJsonString());
        Assert.Equal(
            $"anneal: '{Run}/run.json' cannot be read: it must be of version 1, but is of version {version}. Put back the "
                + "file that the training was begun with.",
            await RefusalAsync()
        );
    }

    [Fact]
    public async Task Says_what_differs_on_another_machine_and_goes_on()
    {
        var whole = Hash(await ToolRun.OutputOfAsync(Quick));
        await StoppedAsync();
        var document = JsonNode.Parse(await File.ReadAllTextAsync($"{Run}/run.json"))!;
        var begun = document["begun"]!;
        Assert.Equal(TrainingThroughput.VectorBits, begun["vector_bits"]!.GetValue<int>());
        Assert.Equal(TrainingThroughput.Instructions, begun["instructions"]!.GetValue<string>());
        begun["vector_bits"] = 1024;
        await File.WriteAllTextAsync($"{Run}/run.json", document.ToJsonString());

        var resumed = await ResumeAsync();
        Assert.Contains(
            $"anneal: note: the training was begun with vectors of 1024 bits and {TrainingThroughput.Instructions} "
                + $"(here {TrainingThroughput.VectorBits} bits and {TrainingThroughput.Instructions}); from here on its "
                + "last bits may differ from those of one that was never stopped.\n",
            resumed.Error,
            StringComparison.Ordinal
        );
        Assert.Equal(whole, Hash(resumed.Output));
    }

    [Fact]
    public async Task A_folder_that_does_not_say_its_vectors_is_resumed_without_a_word()
    {
        await StoppedAsync();
        var document = JsonNode.Parse(await File.ReadAllTextAsync($"{Run}/run.json"))!;
        document["begun"]!.AsObject().Remove("vector_bits");
        document["begun"]!.AsObject().Remove("instructions");
        await File.WriteAllTextAsync($"{Run}/run.json", document.ToJsonString());
        Assert.DoesNotContain("note", (await ResumeAsync()).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_so_where_TensorBoards_file_is_gone()
    {
        await StoppedAsync();
        File.Delete(Directory.GetFiles(Run, "events.out.tfevents.*").Single());
        Assert.Contains(
            "TensorBoard's event file did not hold all that was reported; it is written again.\n",
            (await ResumeAsync()).Error,
            StringComparison.Ordinal
        );
        Assert.Single(Directory.GetFiles(Run, "events.out.tfevents.*"));
    }

    [Fact]
    public async Task Refuses_a_folder_that_holds_a_training_or_none_or_cannot_be()
    {
        await StoppedAsync();
        Assert.Equal(
            $"'{Run}' holds a training already: continue it with --resume {Run}, or choose another folder.",
            await ToolRun.RefusalOfAsync([.. Quick, "--output", Run])
        );
        Assert.Equal(
            $"'{folder.File("none")}' holds no training to continue: it has no run.json. Begin one with --output "
                + $"{folder.File("none")}.",
            await ToolRun.RefusalOfAsync("train", "--resume", folder.File("none"))
        );
        Assert.Contains(
            "cannot be written: ",
            await ToolRun.RefusalOfAsync([.. Quick, "--output", folder.Write("file", "") + "/run"]),
            StringComparison.Ordinal
        );
        using var other = File.Open(folder.File("run/in-use"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.Equal(
            $"another process is training in '{Run}'; let it end or stop it.",
            await ToolRun.RefusalOfAsync("train", "--resume", Run)
        );
    }

    [Theory]
    [InlineData("'train' needs a schedule", "train")]
    [InlineData(
        "'--output' must be the path of a folder, but was empty; the current folder is '.'.",
        "train",
        "base",
        "--output",
        ""
    )]
    [InlineData(
        "'--resume' must be the path of a folder, but was empty; the current folder is '.'.",
        "train",
        "--resume",
        ""
    )]
    [InlineData("'--checkpoint-every' needs a folder", "train", "base", "--checkpoint-every", "1ep")]
    [InlineData(
        "must be epochs as in 1ep or updates as in 500, greater than 0, but was '0ep'",
        "train",
        "base",
        "--checkpoint-every",
        "0ep"
    )]
    [InlineData("must be a whole number of steps", "train", "base", "--checkpoint-every", "1.5")]
    [InlineData(
        "'--checkpoint-every' must be at least one update, but 0.001ep is less",
        "train",
        "base",
        "--output",
        "nowhere",
        "--checkpoint-every",
        "0.001ep"
    )]
    [InlineData("'--average' must be one of ema, swa", "train", "base", "--average", "mean")]
    [InlineData("'--ema-decay' is for '--average ema' only", "train", "base", "--average", "swa", "--ema-decay", "0.9")]
    [InlineData(
        "'--swa-start' must be at most the 3 epochs of the training, but was 4",
        "train",
        "base",
        "--epochs",
        "3",
        "--average",
        "swa",
        "--swa-start",
        "4"
    )]
    public async Task Refuses_options_that_do_not_fit(string part, params string[] arguments)
    {
        Assert.Contains(part, await ToolRun.RefusalOfAsync(arguments), StringComparison.Ordinal);
        Assert.False(Directory.Exists("nowhere"));
    }

    /// <summary>Removes a folder when something is written after the first epoch.</summary>
    private sealed class Removing(string path) : StringWriter
    {
        public override void Write(string? value)
        {
            if (
                Directory.Exists(path + "/checkpoints")
                && Directory.GetFiles(path + "/checkpoints", "epoch-*").Length > 0
            )
                Directory.Delete(path, recursive: true);
            base.Write(value);
        }
    }
}
