using System.Text.Json;
using Anneal.Studies;
using Anneal.Tuning.Trials;

namespace Anneal.Cli.Tests.Commands;

/// <summary>Sweeps whose trainings begin alike.</summary>
[Trait("half", "training")]
public sealed class SweepTrunksTests : IDisposable
{
    // An epoch of the digits has 36 updates: shares of the run that end with epochs, and one that does not.
    private static readonly string[] Cooldowns =
    [
        "constant(base) then linear(base -> 0, 25%)",
        "constant(base) then linear(base -> 0, 50%)",
        "constant(base) then cosine(base -> 0, 50%)",
        "constant(base) then linear(base -> 0, 30%)",
        "cosine(base -> 0)",
    ];

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("--strategy", "grid")]
    [InlineData("--strategy", "grid", "--optimizer", "adamw", "--workers", "3")]
    [InlineData("--strategy", "halving", "--reduction", "2")]
    [InlineData("--strategy", "asha", "--reduction", "2", "--vary", "momentum=0,0.9", "--workers", "2")]
    [InlineData("--strategy", "random", "--draws", "5", "--metric", "validation_accuracy")]
    public async Task Training_once_what_trainings_share_gives_the_bits_of_training_each_alone(params string[] how)
    {
        var (alone, expected) = await RunAsync("alone.db", [.. how, "--trunks", "alone"]);
        var (shared, values) = await RunAsync("shared.db", how);
        Assert.Equal(0, Number(alone, "saved_steps"));
        Assert.True(Number(shared, "saved_steps") > 0);
        Assert.Contains("saved by shared trunks", await ShownAsync("shared.db"), StringComparison.Ordinal);
        Assert.DoesNotContain("saved by shared trunks", await ShownAsync("alone.db"), StringComparison.Ordinal);
        var both = expected.Keys.Intersect(values.Keys).ToArray();
        if (how.Contains("asha"))
            Assert.True(both.Length >= 2 * Cooldowns.Length); // it promotes whoever is there first
        else
        {
            Assert.Equal(expected.Count, both.Length);
            Assert.Equal(expected.Count, values.Count);
            Assert.Equal(Number(alone, "cost_steps"), Number(shared, "cost_steps") + Number(shared, "saved_steps"));
        }
        Assert.All(both, trained => Assert.Equal(expected[trained], values[trained]));
        Assert.False(Directory.Exists(folder.File("shared.db.checkpoints/trunks")));
    }

    [Fact]
    public async Task The_plan_says_what_is_saved_and_a_grid_saves_that()
    {
        string[] grid = [.. Sweep, "--strategy", "grid", "--threads", "1", "--json"];
        var run = await ToolRun.OfAsync(grid);
        // Of 4 epochs, at each of 2 rates with each of 2 seeds: 2 of the second and of the third schedule and, for 30 %
        // begin within an epoch, 2 of the fourth.
        const int Epoch = 36;
        Assert.Contains(
            $"at least {2 * 2 * (2 + 2 + 2) * Epoch} of these updates are saved",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.Equal(2 * 2 * (2 + 2 + 2) * Epoch, Number(JsonDocument.Parse(run.Output).RootElement, "saved_steps"));
    }

    [Theory]
    [InlineData("needs --value last", "--trunks", "shared", "--value", "best")]
    [InlineData("{checkpoint}", "--trunks", "shared", "--steps", "9", "--", "x", "{rate}", "{budget}", "{seed}")]
    public async Task What_cannot_be_shared_exactly_is_refused(string reason, params string[] more) =>
        Assert.Contains(
            reason,
            await ToolRun.RefusalOfAsync(["sweep", "--rates", "0.1", .. more]),
            StringComparison.Ordinal
        );

    private static string[] Sweep =>
        [
            "sweep",
            "--rates",
            "0.03,0.1",
            "--schedules",
            .. Cooldowns,
            "--model",
            "mlp",
            "--epochs",
            "4",
            "--seeds",
            "2",
        ];

    private async Task<(JsonElement Found, Dictionary<Assignment, double?> Values)> RunAsync(string store, string[] how)
    {
        var run = await ToolRun.OfAsync([.. Sweep, "--store", folder.File(store), "--json", .. how]);
        using var database = new StudyDatabase(StudyAddress.Parse(folder.File(store)));
        return (JsonDocument.Parse(run.Output).RootElement, Values(database));
    }

    private Task<string> ShownAsync(string store) =>
        ToolRun.OutputOfAsync("study", "show", "--store", folder.File(store));

    private static Dictionary<Assignment, double?> Values(StudyDatabase database)
    {
        var attempts = database.Attempts("sweep");
        Assert.All(attempts, each => Assert.True(each.State == "completed", string.Join("\n", attempts)));
        return attempts.ToDictionary(each => each.Assignment, each => each.Value);
    }

    private static long Number(JsonElement found, string name) => found.GetProperty(name).GetInt64();
}
