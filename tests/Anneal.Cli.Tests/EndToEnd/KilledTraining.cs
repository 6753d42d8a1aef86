using System.Globalization;
using System.Text.Json;

namespace Anneal.Cli.Tests.EndToEnd;

/// <summary>One of the trainings that tests stop: alone, and again in folders where it is stopped and resumed.</summary>
internal sealed class KilledTraining : IDisposable
{
    private static readonly Dictionary<string, string[]> Schedules = new()
    {
        ["momentum"] = ["cosine(base -> 0)", "--momentum", "0.9", "--nesterov", "--rate", "0.02"],
        ["adam"] =
        [
            "warmup(2ep) then exponential(base, factor=0.9, per=1ep)",
            "--rate",
            "0.002",
            "--optimizer",
            "adam",
            "--average",
            "ema",
        ],
        ["plateau"] = ["base | plateau(factor=0.5, patience=0, threshold=0.1)", "--average", "swa", "--swa-start", "2"],
        ["one-cycle"] =
        [
            "torch.OneCycleLR(max_lr=0.1, epochs=EPOCHS, steps_per_epoch=14)",
            "--accumulate",
            "3",
            "--clip-norm",
            "1",
        ],
    };

    private readonly TemporaryFolder folder = new();
    private readonly string[] command;
    private readonly string threads,
        interval;

    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="dataSet">What is learned.</param>
    /// <param name="threads">Threads in all.</param>
    /// <param name="epochs">Epochs of the training.</param>
    /// <param name="interval">Updates from one checkpoint to the next.</param>
    public KilledTraining(string name, string dataSet, int threads, int epochs, int interval)
    {
        var length = Text(epochs);
        (this.threads, this.interval) = (Text(threads), Text(interval));
        command =
        [
            "train",
            .. Schedules[name].Select(word => word.Replace("EPOCHS", length, StringComparison.Ordinal)),
            "--dataset",
            dataSet,
            "--model",
            "mlp",
            "--epochs",
            length,
            "--threads",
            this.threads,
            "--json",
        ];
    }

    public static IEnumerable<string> Names => Schedules.Keys;

    /// <summary>A training that nothing disturbs, in a folder of its own.</summary>
    public async Task<TrainingEnd> UndisturbedAsync()
    {
        using var tool = new ToolProcess(
            folder.Path,
            [.. command, "--output", "undisturbed", "--checkpoint-every", "100ep"]
        );
        return await EndAsync(tool, "undisturbed");
    }

    /// <summary>Begins the training in a folder, or resumes it there.</summary>
    /// <param name="name">The folder.</param>
    /// <param name="environment">What the process finds in its environment beside this one's.</param>
    public ToolProcess Start(string name, Dictionary<string, string>? environment = null) =>
        new(
            folder.Path,
            File.Exists(folder.File($"{name}/run.json"))
                ? ["train", "--resume", name, "--json", "--threads", threads]
                : [.. command, "--output", name, "--checkpoint-every", interval],
            environment
        );

    /// <summary>What a training that ended leaves.</summary>
    public async Task<TrainingEnd> EndAsync(ToolProcess tool, string name)
    {
        var error = tool.Error.ReadToEndAsync();
        var (exitCode, output) = await tool.EndAsync();
        Assert.True(exitCode == 0, await error);
        using var json = JsonDocument.Parse(output);
        var average = json.RootElement.GetProperty("average");
        return new(
            json.RootElement.GetProperty("weights_sha256").GetString(),
            average.ValueKind == JsonValueKind.Null ? null : average.GetProperty("weights_sha256").GetString(),
            json.RootElement.GetProperty("history").GetRawText(),
            await File.ReadAllTextAsync(folder.File($"{name}/metrics.jsonl")),
            string.Join('\n', RecordedEvents.In(Assert.Single(Files(name, "events.out.tfevents.*"))))
        );
    }

    /// <summary>The names of the checkpoints in a folder, oldest first.</summary>
    public string[] Checkpoints(string name) =>
        Directory.Exists(folder.File($"{name}/checkpoints")) ? Files($"{name}/checkpoints", "epoch-*.checkpoint") : [];

    /// <summary>What no training leaves in its folder.</summary>
    public string[] LeftOver(string name) => [.. Files(name, "*.tmp"), .. Files($"{name}/checkpoints", "*.tmp")];

    /// <summary>A path beside the folders.</summary>
    public string Beside(string name) => folder.File(name);

    public void Dispose() => folder.Dispose();

    private string[] Files(string name, string pattern) =>
        [.. Directory.GetFiles(folder.File(name), pattern).Order(StringComparer.Ordinal)];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
