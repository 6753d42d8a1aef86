using System.Text.Json;

namespace Anneal.Cli.Tests.EndToEnd.Studies;

/// <summary>Studies to which something is added, and studies beside each other.</summary>
[Trait("half", "training")]
public sealed class ExtendedStudyTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Store => folder.File("study.db");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_study_of_the_engine_is_extended_by_seeds_rates_schedules_and_epochs_and_resumed()
    {
        await SweepAsync(Store, "--rates", "0.03,0.1", "--rungs", "stretch");
        var first = await TrainedAsync(Store);
        var schedule = folder.Write("schedule.txt", "linear(base -> 0)");
        var said = await ToolRun.OutputOfAsync(
            "study",
            "extend",
            "--store",
            Store,
            "--seeds",
            "3",
            "--rates",
            "0.2",
            "--schedules",
            $"@{schedule}",
            "--epochs",
            "6"
        );
        Assert.Contains($"'anneal study resume --store {Store}' trains what is missing", said);
        File.Delete(schedule); // its text is kept
        var result = JsonDocument
            .Parse((await ToolRun.OfAsync("study", "resume", "--store", Store, "--json")).Output)
            .RootElement;
        var attempts = await TrainedAsync(Store);
        // What was trained is there with its numbers, and nothing was trained twice.
        Assert.Equal(first, attempts.Take(first.Count));
        Assert.Equal(attempts.Count, attempts.Distinct().Count());
        Assert.Contains(attempts, each => each.Schedule == "linear(base -> 0)");
        Assert.Contains(attempts, each => each.Rate == 0.2);
        Assert.Equal(
            3,
            attempts.Count(each => each.Rung == 2 && each.Schedule == BestOf(result) && each.Rate == RateOf(result))
        );
        Assert.Matches(
            "^anneal train \".+\" --rate .+ --epochs 6 --model mlp",
            result.GetProperty("command").GetString()
        );
        var shown = await ToolRun.OutputOfAsync("study", "show", "--store", Store, "--json");
        Assert.Equal(
            ProgramSweep.Found(result.GetRawText()),
            ProgramSweep.Found(JsonDocument.Parse(shown).RootElement.GetProperty("result").GetRawText())
        );
    }

    [Theory]
    [InlineData("'extend' needs what to add")]
    [InlineData("'--seeds' must be more than the 1 that the study has, but was 1.", "--seeds", "1")]
    [InlineData("What is added must be new, but 0.1 is not.", "--rates", "0.1")]
    [InlineData("The run must be longer than the", "--epochs", "1")]
    [InlineData("Only random search draws candidates", "--draws", "9")]
    [InlineData("the engine does not resume a checkpoint in a longer run", "--epochs", "9")]
    [InlineData("Schedules cannot be added where rungs resume from checkpoints", "--schedules", "linear(base -> 0)")]
    [InlineData("'--steps' and '--epochs' exclude each other", "--steps", "900", "--epochs", "9")]
    [InlineData("'--steps' must be whole epochs", "--steps", "901")]
    public async Task What_cannot_be_added_is_refused_with_why_and_the_study_stays(
        string refusal,
        params string[] words
    )
    {
        await SweepAsync(Store, "--rates", "0.03,0.1");
        var before = await ToolRun.OutputOfAsync("study", "list", "--store", Store);
        Assert.StartsWith(
            refusal,
            await ToolRun.RefusalOfAsync(["study", "extend", "--store", Store, .. words]),
            StringComparison.Ordinal
        );
        Assert.Equal(before, await ToolRun.OutputOfAsync("study", "list", "--store", Store));
    }

    [Fact]
    public async Task Two_studies_are_compared_where_both_have_trained_the_same()
    {
        await SweepAsync(Store, "--rates", "0.03,0.1", "--seeds", "2", "--study", "small", "--strategy", "grid");
        await SweepAsync(
            Store,
            "--rates",
            "0.1,0.2",
            "--seeds",
            "2",
            "--study",
            "large",
            "--strategy",
            "grid",
            "--momentum",
            "0.9"
        );
        var root = JsonDocument
            .Parse(await ToolRun.OutputOfAsync("study", "compare", "small", "large", "--store", Store, "--json"))
            .RootElement;
        var shared = Assert.Single(root.GetProperty("candidates").EnumerateArray());
        Assert.Equal(0.1, shared.GetProperty("rate").GetDouble());
        var (a, b) = (MeanOf(shared, "a"), MeanOf(shared, "b"));
        Assert.Equal(b - a, shared.GetProperty("difference").GetProperty("mean").GetDouble(), 12);
        Assert.Equal(
            root.GetProperty("b").GetProperty("best").GetProperty("metric").GetProperty("mean").GetDouble()
                - root.GetProperty("a").GetProperty("best").GetProperty("metric").GetProperty("mean").GetDouble(),
            root.GetProperty("difference").GetProperty("mean").GetDouble(),
            12
        );
        var text = await ToolRun.OutputOfAsync("study", "compare", "small", "large", "--store", Store);
        Assert.Contains("A: 'small': 'constant(base)' at 0.1", text, StringComparison.Ordinal);

        // A study beside itself does not differ.
        await SweepAsync(folder.File("one.db"), "--rates", "0.1", "--seeds", "2");
        var same = JsonDocument
            .Parse(
                await ToolRun.OutputOfAsync("study", "compare", folder.File("one.db"), folder.File("one.db"), "--json")
            )
            .RootElement;
        Assert.Equal(0, same.GetProperty("difference").GetProperty("mean").GetDouble());
        Assert.True(same.GetProperty("difference").GetProperty("within_noise").GetBoolean());
        Assert.Equal(JsonValueKind.Null, same.GetProperty("better").ValueKind);
    }

    [Fact]
    public async Task Studies_of_different_metrics_are_not_compared()
    {
        await SweepAsync(Store, "--rates", "0.1", "--study", "loss");
        await SweepAsync(Store, "--rates", "0.1", "--study", "accuracy", "--metric", "validation_accuracy");
        Assert.Equal(
            "studies of one metric are compared, but 'loss' has validation_loss (min) and 'accuracy' "
                + "validation_accuracy (max).",
            await ToolRun.RefusalOfAsync("study", "compare", "loss", "accuracy", "--store", Store)
        );
        Assert.Contains(
            "has several studies; name one",
            await ToolRun.RefusalOfAsync("study", "compare", Store, Store),
            StringComparison.Ordinal
        );
    }

    private static double MeanOf(JsonElement candidate, string study) =>
        candidate.GetProperty(study).GetProperty("mean").GetDouble();

    private static string? BestOf(JsonElement result) => result.GetProperty("best").GetProperty("schedule").GetString();

    private static double RateOf(JsonElement result) => result.GetProperty("best").GetProperty("rate").GetDouble();

    private static async Task SweepAsync(string store, params string[] words)
    {
        string[] all = ["sweep", .. words, "--model", "mlp", "--epochs", "3", "--store", store];
        var run = await ToolRun.OfAsync(words.Contains("--seeds") ? all : [.. all, "--seeds", "1"]);
        Assert.Equal(0, run.ExitCode);
    }

    private static async Task<List<(string? Schedule, double Rate, int Rung, ulong Seed)>> TrainedAsync(string store)
    {
        var text = await ToolRun.OutputOfAsync("study", "export", "--store", store, "--json");
        return
        [
            .. from attempt in JsonDocument.Parse(text).RootElement.GetProperty("attempts").EnumerateArray()
            select (
                attempt.GetProperty("schedule").GetString(),
                attempt.GetProperty("rate").GetDouble(),
                attempt.GetProperty("rung").GetInt32(),
                attempt.GetProperty("seed").GetUInt64()
            ),
        ];
    }
}
