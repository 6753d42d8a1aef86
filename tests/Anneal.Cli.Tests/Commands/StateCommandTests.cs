using System.Text.Json;

namespace Anneal.Cli.Tests.Commands;

public sealed class StateCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Shows_what_a_file_of_PyTorch_holds() =>
        Assert.Equal(
            """
            torch1.StepLR(step_size=3, gamma=0.5)
            7 steps made

            group    base rate  rate now  next rates
            ───────  ─────────  ────────  ─────────────────────
            group 0        0.1     0.025  0.025  0.0125  0.0125

            """,
            await ToolRun.OutputOfAsync("state", Fixture("step"), "--next", "3")
        );

    [Fact]
    public async Task Gives_one_JSON_document()
    {
        using var document = JsonDocument.Parse(
            await ToolRun.OutputOfAsync("state", Fixture("checkpoint"), "--key", "training.scheduler", "--json")
        );
        var root = document.RootElement;
        Assert.Equal(
            ("torch", "StepLR", 5),
            (
                root.GetProperty("format").GetString(),
                root.GetProperty("class").GetString(),
                root.GetProperty("position").GetInt64()
            )
        );
        Assert.Equal("0.5", root.GetProperty("arguments").GetProperty("gamma").GetString());
        Assert.Equal(JsonValueKind.Null, root.GetProperty("problem").ValueKind);
        var group = root.GetProperty("groups")[0];
        Assert.Equal(
            (0.1, 0.025),
            (group.GetProperty("base_rate").GetDouble(), group.GetProperty("last_rate").GetDouble())
        );
        Assert.Equal(
            [0.0125, 0.0125, 0.00625, 0.00625, 0.003125],
            group.GetProperty("next_rates").EnumerateArray().Select(rate => rate.GetDouble())
        );
    }

    [Fact]
    public async Task Goes_from_PyTorch_to_Anneal_and_back()
    {
        var shown = await ToolRun.OutputOfAsync(
            "state",
            Fixture("sequential_nested"),
            "--output",
            folder.File("state.json")
        );
        Assert.Equal(
            shown,
            await ToolRun.OutputOfAsync("state", folder.File("state.json"), "--output", folder.File("back.pt"))
        );
        Assert.Equal(shown, await ToolRun.OutputOfAsync("state", folder.File("back.pt")));
    }

    [Fact]
    public async Task Counts_updates_where_the_scheduler_is_stepped_once_an_epoch()
    {
        var shown = await ToolRun.OutputOfAsync(
            "state",
            Fixture("step"),
            "--with",
            "torch1.StepLR(step_size=3, gamma=0.5) every 1ep",
            "--epochs",
            "20",
            "--steps-per-epoch",
            "10",
            "--next",
            "1",
            "--output",
            folder.File("state.json")
        );
        Assert.Contains("7 steps made, 70 updates", shown, StringComparison.Ordinal);
        Assert.Equal(70, SchedulerState.FromJson(File.ReadAllText(folder.File("state.json"))).Step);
    }

    [Fact]
    public async Task Shows_a_state_that_does_not_say_all_and_what_is_missing()
    {
        var shown = await ToolRun.OutputOfAsync("state", Fixture("one_cycle"));
        Assert.Contains("torch1.OneCycleLR(total_steps=30, cycle_momentum=True)", shown, StringComparison.Ordinal);
        Assert.Contains("0.0950485", shown, StringComparison.Ordinal);
        Assert.Contains("give the scheduler's text too", shown, StringComparison.Ordinal);
        Assert.Contains(
            "0.0950485  0.091312",
            await ToolRun.OutputOfAsync(
                "state",
                Fixture("one_cycle"),
                "--with",
                "torch1.OneCycleLR(max_lr=0.1, total_steps=30)"
            ),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Takes_the_base_rate_that_a_plateau_does_not_save() =>
        Assert.Contains(
            "group 0        0.1     0.025",
            await ToolRun.OutputOfAsync("state", Fixture("plateau"), "--rate", "0.1"),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(
        "the text contradicts the state: gamma of StepLR is 0.5 in the state, 0.1 in the text",
        "--with",
        "torch1.StepLR(step_size=3)"
    )]
    [InlineData("the class is StepLR in the state, ExponentialLR in the text", "--with", "torch1.ExponentialLR(0.9)")]
    [InlineData("the text must be one scheduler of PyTorch", "--with", "cosine(base -> 0, 10)")]
    [InlineData("has no scheduler's state at 'model'", "--key", "model")]
    [InlineData("'--next' must be a whole number from 0 to 100000, but", "--next", "100001")]
    public async Task Refuses_what_does_not_fit(string reason, params string[] options) =>
        Assert.Contains(
            reason,
            await ToolRun.RefusalOfAsync(["state", Fixture("step"), .. options]),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task Writes_nothing_that_cannot_go_on()
    {
        Assert.Contains(
            "arguments are not all in it",
            await ToolRun.RefusalOfAsync("state", Fixture("one_cycle"), "--output", folder.File("state.json")),
            StringComparison.Ordinal
        );
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [Theory]
    [InlineData("cannot be read: Could not find", "missing.json", null)]
    [InlineData("this is no scheduler state", "broken.json", "{")]
    [InlineData("cannot be read: this is no file of torch.save", "broken.pt", "no zip file")]
    public async Task Refuses_what_is_no_state(string reason, string name, string? text)
    {
        if (text is not null)
            folder.Write(name, text);
        Assert.Contains(reason, await ToolRun.RefusalOfAsync("state", folder.File(name)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_options_of_PyTorch_for_a_state_of_its_own()
    {
        await ToolRun.OutputOfAsync("state", Fixture("step"), "--output", folder.File("state.json"));
        Assert.StartsWith(
            "'--with' is for files of PyTorch",
            await ToolRun.RefusalOfAsync("state", folder.File("state.json"), "--with", "torch1.StepLR(3)"),
            StringComparison.Ordinal
        );
    }

    private static string Fixture(string name) => Path.Combine(AppContext.BaseDirectory, "Fixtures", $"{name}.pt");
}
