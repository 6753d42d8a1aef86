using System.Globalization;
using System.Text.Json;
using Anneal.Reporting.TensorBoard;

namespace Anneal.Cli.Tests.EndToEnd;

/// <summary>
/// Real processes, ended by SIGKILL at random moments. <c>ANNEAL_KILLS=20</c> kills each training so often, and tries
/// all of them.
/// </summary>
public sealed class KilledTrainingTests
{
    private static readonly int? AskedKills = int.TryParse(
        Environment.GetEnvironmentVariable("ANNEAL_KILLS"),
        CultureInfo.InvariantCulture,
        out var kills
    )
        ? kills
        : null;

    private static readonly Dictionary<string, string[]> Trainings = new()
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
            "torch.OneCycleLR(max_lr=0.1, epochs=EPOCHS, steps_per_epoch=12)",
            "--accumulate",
            "3",
            "--clip-norm",
            "1",
        ],
    };

    public static IEnumerable<object[]> Cases =>
        AskedKills is null
            ?
            [
                ["plateau", 1],
                ["adam", 2],
            ]
            : from training in Trainings.Keys
            from threads in new[] { 1, 2 }
            select new object[] { training, threads };

    [Theory, MemberData(nameof(Cases))]
    public async Task A_training_killed_at_random_moments_and_resumed_ends_with_the_same_bits(
        string training,
        int threads
    )
    {
        var (kills, epochs) = AskedKills is { } asked ? (asked, 2 * asked) : (2, 6);
        string[] command =
        [
            "train",
            .. Trainings[training]
                .Select(word =>
                    word.Replace("EPOCHS", epochs.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
                ),
            "--model",
            "mlp",
            "--epochs",
            epochs.ToString(CultureInfo.InvariantCulture),
            "--threads",
            threads.ToString(CultureInfo.InvariantCulture),
            "--json",
        ];
        using var folder = new TemporaryFolder();
        using var undisturbed = new ToolProcess(
            folder.Path,
            [.. command, "--output", "undisturbed", "--checkpoint-every", "100ep"]
        );
        var expected = await HashAsync(undisturbed);

        var (random, killed) = (new Random(), 0);
        string[] resume = ["train", "--resume", "killed", "--json", "--threads", command[^2]];
        for (var attempt = 0; attempt < kills; attempt++)
        {
            using var doomed = new ToolProcess(
                folder.Path,
                File.Exists(folder.File("killed/run.json"))
                    ? resume
                    : [.. command, "--output", "killed", "--checkpoint-every", "2"]
            );
            var ending = doomed.EndAsync();
            for (var before = Checkpoints(folder); !ending.IsCompleted && before.SequenceEqual(Checkpoints(folder)); )
                await Task.Delay(2); // it trains
            await Task.WhenAny(ending, Task.Delay(random.Next(200)));
            if (await doomed.KillAsync())
                killed++;
        }
        using var last = new ToolProcess(
            folder.Path,
            File.Exists(folder.File("killed/run.json")) ? resume : [.. command, "--output", "killed"]
        );
        Assert.Equal(expected, await HashAsync(last));
        Assert.True(killed > kills / 2, $"only {killed} of {kills} attempts were killed before their end");

        var metrics = await File.ReadAllTextAsync(folder.File("killed/metrics.jsonl"));
        Assert.Equal(await File.ReadAllTextAsync(folder.File("undisturbed/metrics.jsonl")), metrics);
        await using var events = File.Open(
            Assert.Single(Directory.GetFiles(folder.File("killed"), "events.out.tfevents.*")),
            FileMode.Open
        );
        var length = events.Length;
        EventFileWriter.Continue(events, metrics.Count(letter => letter == '\n'), TimeProvider.System);
        Assert.Equal(length, events.Position);
        Assert.Equal(2, Checkpoints(folder).Length);
    }

    private static string[] Checkpoints(TemporaryFolder folder) =>
        Directory.Exists(folder.File("killed/checkpoints"))
            ?
            [
                .. Directory
                    .GetFiles(folder.File("killed/checkpoints"), "epoch-*.checkpoint")
                    .Order(StringComparer.Ordinal),
            ]
            : [];

    private static async Task<(string?, string?, string?)> HashAsync(ToolProcess tool)
    {
        var error = tool.Error.ReadToEndAsync();
        var (exitCode, output) = await tool.EndAsync();
        Assert.True(exitCode == 0, await error);
        using var json = JsonDocument.Parse(output);
        var average = json.RootElement.GetProperty("average");
        return (
            json.RootElement.GetProperty("weights_sha256").GetString(),
            average.ValueKind == JsonValueKind.Null ? null : average.GetProperty("weights_sha256").GetString(),
            json.RootElement.GetProperty("history").GetRawText()
        );
    }
}
