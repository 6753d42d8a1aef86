using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Anneal.Cli.Tests.Commands;

public sealed class ResumeCheckCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    /// <summary>The state of a run that was stopped after 40 of 100 updates.</summary>
    private string Saved()
    {
        var scheduler = new GroupScheduler(
            Recipe.Parse("linear(base -> 0)"),
            RunPlan.FromSteps(100),
            new ParameterGroup("all", 1, _ => { })
        );
        for (var i = 0; i < 40; i++)
            scheduler.Advance();
        return folder.Write("state.json", scheduler.Save().ToJson());
    }

    [Fact]
    public async Task Ends_with_0_where_the_schedule_is_the_saved_one() =>
        Assert.EndsWith(
            "\nstep 40: the run resumes as if never stopped\n",
            await ToolRun.OutputOfAsync("resume-check", Saved(), "--with", "linear(base -> 0)")
        );

    [Fact]
    public async Task Ends_with_0_where_the_next_rate_is_the_same() =>
        Assert.EndsWith(
            "\nstep 40: the schedule differs, and the next rate is the same\n",
            await ToolRun.OutputOfAsync("resume-check", Saved(), "--with", "linear(1 -> 0, 100)")
        );

    [Fact]
    public async Task Ends_with_0_where_an_older_build_left_the_momentum_of_a_wrapped_call_out_and_the_rate_is_the_same()
    {
        const string Text = "clamp(torch.OneCycleLR(max_lr=0.1, total_steps=7050), 0.01, 0.05)";
        var group = new ParameterGroup("all", 0.1, _ => { }).With("momentum", _ => { });
        var state = new GroupScheduler(Recipe.Parse(Text), group).Save();
        // What those builds took the fingerprint of.
        var before = SHA256.HashData(Encoding.UTF8.GetBytes($"{state.Groups[0].Recipe}\n\n0.1"));
        var old = state with
        {
            Groups = [state.Groups[0] with { Fingerprint = Convert.ToHexStringLower(before)[..32] }],
        };
        var run = await ToolRun.OfAsync("resume-check", folder.Write("old.json", old.ToJson()), "--with", Text);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("momentum: saved not scheduled, now scheduled", run.Output, StringComparison.Ordinal);
        Assert.EndsWith(
            "\nstep 0: the schedule differs, and the next rate is the same\n",
            run.Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Reads_a_state_that_PyTorch_saved()
    {
        var same = "torch1.StepLR(step_size=3, gamma=0.5)";
        Assert.EndsWith(
            "\nstep 7: the run resumes as if never stopped\n",
            await ToolRun.OutputOfAsync("resume-check", Fixture("step"), "--with", same)
        );
        var other = await ToolRun.OfAsync("resume-check", Fixture("step"), "--with", "torch1.StepLR(10, gamma=0.5)");
        Assert.Equal(1, other.ExitCode);
        Assert.Contains($"saved {same}, now", other.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_how_to_complete_a_state_of_PyTorch_that_does_not_say_all()
    {
        var refusal = await ToolRun.RefusalOfAsync("resume-check", Fixture("one_cycle"), "--with", "constant(0.1)");
        Assert.Contains("whose arguments are not all in it", refusal, StringComparison.Ordinal);
        Assert.Contains(
            $"anneal state {Fixture("one_cycle")} --with SCHEDULE --output ",
            refusal,
            StringComparison.Ordinal
        );
    }

    private static string Fixture(string name) => Path.Combine(AppContext.BaseDirectory, "Fixtures", $"{name}.pt");

    [Fact]
    public async Task Says_what_each_policy_would_do_and_ends_with_1_where_the_rate_would_jump()
    {
        var run = await ToolRun.OfAsync("resume-check", Saved(), "--with", "linear(base -> 0)", "--steps", "200");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            """
            all: another schedule than the saved one
              run plan: saved total_steps=100, now total_steps=200
            policy   next rate      jump
            ───────  ─────────  ────────
            keep           0.6       0 %
            replace        0.8  +33.33 %
            rebase         0.6       0 %

            step 40: the schedule differs, and the rate would jump; keep the saved one, replace it, or rebase the new one

            """,
            run.Output
        );
    }

    [Fact]
    public async Task Gives_one_JSON_document()
    {
        var run = await ToolRun.OfAsync(
            "resume-check",
            Saved(),
            "--with",
            "linear(base -> 0)",
            "--rate",
            "2",
            "--json"
        );
        Assert.Equal(1, run.ExitCode);
        using var document = JsonDocument.Parse(run.Output);
        var group = document.RootElement.GetProperty("groups")[0];
        Assert.Equal(
            ("all", false, "base rate"),
            (
                group.GetProperty("name").GetString(),
                group.GetProperty("equal").GetBoolean(),
                group.GetProperty("differences")[0].GetProperty("what").GetString()
            )
        );
        Assert.Equal(
            ["keep", "replace", "rebase"],
            group.GetProperty("policies").EnumerateArray().Select(policy => policy.GetProperty("policy").GetString())
        );
        Assert.Equal(100, group.GetProperty("policies")[1].GetProperty("jump_percent").GetDouble(), 1e-9);
    }

    [Theory]
    [InlineData(
        "{\"version\": 3}",
        "a scheduler state must have \"version\": 2, but this has 3; a newer build of Anneal wrote it."
    )]
    [InlineData("", "this is no scheduler state")]
    public async Task Refuses_what_is_no_state(string json, string message)
    {
        var path = folder.Write("bad.json", json);
        Assert.StartsWith($"'{path}': {message}", await ToolRun.RefusalOfAsync("resume-check", path, "--with", "base"));
    }

    [Fact]
    public async Task Refuses_truncated_and_changed_states()
    {
        var json = File.ReadAllText(Saved());
        Assert.Contains(
            "this is no scheduler state, or it was cut off or damaged at line ",
            await ToolRun.RefusalOfAsync("resume-check", folder.Write("short.json", json[..^20]), "--with", "base"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "does not have the checksum",
            await ToolRun.RefusalOfAsync(
                "resume-check",
                folder.Write("changed.json", json.Replace("\"step\": 40", "\"step\": 41", StringComparison.Ordinal)),
                "--with",
                "base"
            ),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Refuses_a_file_that_is_missing_or_too_large_and_a_schedule_that_does_not_fit()
    {
        Assert.StartsWith(
            "the state file 'missing.json' cannot be read: ",
            await ToolRun.RefusalOfAsync("resume-check", "missing.json", "--with", "base")
        );
        Assert.Contains(
            "this is no scheduler state: it must have at most 1572864 bytes, but has more.",
            await ToolRun.RefusalOfAsync(
                "resume-check",
                folder.Write("large.json", new string(' ', 2_000_000)),
                "--with",
                "base"
            ),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "'cosine(base -> 0, 1ep)' cannot resume from the state: ",
            await ToolRun.RefusalOfAsync("resume-check", Saved(), "--with", "cosine(base -> 0, 1ep)")
        );
    }
}
