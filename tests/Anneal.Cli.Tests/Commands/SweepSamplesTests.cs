using System.Text.Json;
using Anneal.Cli.Tests.Docs;

namespace Anneal.Cli.Tests.Commands;

/// <summary>The sample of a training in Python, as its head says that it is swept.</summary>
[Trait("half", "training")]
public sealed class SweepSamplesTests : IDisposable
{
    private static readonly string Script = Path.Combine(Repository.Root, "samples", "SweepPython", "train.py");

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Python_shares_what_its_trainings_have_in_common_and_comes_to_the_same_bits()
    {
        if (!OperatingSystem.IsLinux())
            return;
        var alone = await FoundAsync("alone");
        var shared = await FoundAsync("shared");
        Assert.Equal(
            alone.GetProperty("best").GetProperty("metric").GetRawText(),
            shared.GetProperty("best").GetProperty("metric").GetRawText()
        );
        Assert.Equal(0.1, shared.GetProperty("best").GetProperty("rate").GetDouble());
        var saved = shared.GetProperty("saved_steps").GetInt64();
        Assert.True(saved > 0);
        Assert.Equal(alone.GetProperty("cost_steps").GetInt64(), shared.GetProperty("cost_steps").GetInt64() + saved);
    }

    [Fact]
    public void The_head_of_the_sample_has_the_command_that_this_test_runs()
    {
        var head = File.ReadAllText(Script).Replace(" \\\n        ", " ", StringComparison.Ordinal);
        var line = head.Split('\n').Single(each => each.StartsWith("    anneal sweep", StringComparison.Ordinal));
        Assert.Equal(
            string.Join(' ', Words("shared").Select(Quoted)),
            line.Trim()["anneal ".Length..]
                .Replace("study.db", folder.File("shared.db"), StringComparison.Ordinal)
                .Replace("samples/SweepPython/train.py", Script, StringComparison.Ordinal)
        );
    }

    private static string Quoted(string word) => word.Contains(' ', StringComparison.Ordinal) ? $"\"{word}\"" : word;

    private string[] Words(string trunks) =>
        [
            "sweep",
            "--rates",
            "0.02,0.1,0.5",
            "--schedules",
            "base then linear(base -> 0, 20%)",
            "base then linear(base -> 0, 60%)",
            "--steps",
            "600",
            "--trunks",
            trunks,
            "--store",
            folder.File($"{trunks}.db"),
            "--",
            "python3",
            Script,
            "--table",
            "{table_csv}",
            "--steps",
            "{budget}",
            "--seed",
            "{seed}",
            "--checkpoint",
            "{checkpoint}",
        ];

    private async Task<JsonElement> FoundAsync(string trunks)
    {
        var run = await ToolRun.OfAsync(["sweep", "--json", .. Words(trunks)[1..]]);
        Assert.Equal(0, run.ExitCode);
        return JsonDocument.Parse(run.Output).RootElement;
    }
}
