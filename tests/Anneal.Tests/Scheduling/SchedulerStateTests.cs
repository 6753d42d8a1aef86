namespace Anneal.Tests.Scheduling;

public sealed class SchedulerStateTests
{
    private static GroupScheduler Scheduler(string text = "cosine(base -> 0, 50) | plateau(patience=2)") =>
        new(Recipe.Parse(text), RunPlan.FromEpochs(3, 20), new ParameterGroup("all", 0.1, _ => { }));

    /// <summary>The checksum that is written in a state.</summary>
    private static string Checksum(string json) =>
        System.Text.Json.JsonDocument.Parse(json).RootElement.GetProperty("checksum").GetString()!;

    [Fact]
    public void Is_json_that_a_person_can_read()
    {
        var scheduler = Scheduler();
        scheduler.AdvanceAndObserve(0.5);
        var recipe = Recipe.Parse("cosine(base -> 0, 50) | plateau(patience=2)");
        var fingerprint = recipe.Bind(RunPlan.FromEpochs(3, 20), 0.1).Fingerprint;
        Assert.Equal(
            $$"""
            {
              "version": 2,
              "step": 1,
              "skipped_updates": 0,
              "accumulated_batches": 0,
              "plan": "steps_per_epoch=20 epochs=3 total_steps=60",
              "groups": [
                {
                  "name": "all",
                  "base_rate": 0.1,
                  "recipe": "cosine(base -> 0, 50) | plateau(factor=0.1, patience=2)",
                  "text_fingerprint": "{{recipe.TextFingerprint}}",
                  "fingerprint": "{{fingerprint}}",
                  "bounds": null,
                  "join": null,
                  "rebase_factor": 1,
                  "override": null,
                  "feedback": [
                    {
                      "kind": "plateau",
                      "best": 0.5,
                      "bad_count": 0,
                      "cooldown_left": 0,
                      "factor": 1
                    }
                  ]
                }
              ],
              "checksum": "{{Checksum(scheduler.Save().ToJson())}}"
            }
            """,
            scheduler.Save().ToJson(),
            ignoreLineEndingDifferences: true
        );
    }

    [Fact]
    public void Reads_back_equal() =>
        Assert.Equal(Scheduler().Save(), SchedulerState.FromJson(Scheduler().Save().ToJson()));

    [Fact]
    public void Keeps_an_infinite_best_value()
    {
        var scheduler = Scheduler();
        scheduler.Observe(double.NegativeInfinity);
        Assert.Equal(scheduler.Save(), SchedulerState.FromJson(scheduler.Save().ToJson()));
    }

    [Theory]
    [InlineData("", "this is no scheduler state")]
    [InlineData("{", "this is no scheduler state")]
    [InlineData("[]", "this is no scheduler state")]
    [InlineData("{}", "a scheduler state must have \"version\": 2, but this has none; it is no scheduler state.")]
    [InlineData(
        "{\"version\": 1}",
        "a scheduler state must have \"version\": 2, but this has 1; it was written before the first release."
    )]
    [InlineData(
        "{\"version\": 3}",
        "a scheduler state must have \"version\": 2, but this has 3; a newer build of Anneal wrote it."
    )]
    [InlineData("{\"version\": 2}", "this is no scheduler state")]
    [InlineData(
        "{\"version\": 2, \"skipped_updates\": 0, \"accumulated_batches\": 0, \"checksum\": \"\", \"step\": -1, "
            + "\"plan\": null, \"groups\": []}",
        "this is no scheduler state: 'Step' must be at least 0, but was -1."
    )]
    [InlineData(
        "{\"version\": 2, \"skipped_updates\": 0, \"accumulated_batches\": 0, \"checksum\": \"\", \"step\": 1.5, "
            + "\"plan\": null, \"groups\": []}",
        "this is no scheduler state"
    )]
    [InlineData(
        "{\"version\": 2, \"skipped_updates\": 0, \"accumulated_batches\": 0, \"checksum\": \"\", \"step\": 1, "
            + "\"plan\": null, \"groups\": null}",
        "this is no scheduler state"
    )]
    [InlineData(
        "{\"version\": 2, \"skipped_updates\": 0, \"accumulated_batches\": 0, \"checksum\": \"\", \"step\": 1, "
            + "\"plan\": null, \"groups\": [null]}",
        "this is no scheduler state"
    )]
    public void Refuses_what_is_no_state(string json, string message) =>
        Assert.StartsWith(message, Assert.Throws<FormatException>(() => SchedulerState.FromJson(json)).Message);

    [Fact]
    public void Refuses_every_truncation()
    {
        var json = Scheduler().Save().ToJson();
        for (var length = 0; length < json.Length; length++)
            Assert.Throws<FormatException>(() => SchedulerState.FromJson(json[..length]));
    }

    [Theory]
    [InlineData("\"step\": 1", "\"step\": 2")]
    [InlineData("\"base_rate\": 0.1", "\"base_rate\": 0.10000000000000002")]
    [InlineData("\"best\": 0.5", "\"best\": 0.25")]
    [InlineData("\"override\": null", "\"override\": {\"rate\": 1, \"reason\": null}")]
    public void Refuses_a_value_that_was_changed(string before, string after)
    {
        var scheduler = Scheduler();
        scheduler.AdvanceAndObserve(0.5);
        var json = scheduler.Save().ToJson();
        Assert.Contains(before, json, StringComparison.Ordinal);
        Assert.Equal(
            "the scheduler state does not have the checksum that is written in it: it was changed or damaged after "
                + "it was saved; take another copy.",
            Assert
                .Throws<FormatException>(() =>
                    SchedulerState.FromJson(json.Replace(before, after, StringComparison.Ordinal))
                )
                .Message
        );
    }

    [Fact]
    public void Spaces_and_line_breaks_do_not_matter()
    {
        var state = Scheduler().Save();
        using var document = System.Text.Json.JsonDocument.Parse(state.ToJson());
        Assert.Equal(state, SchedulerState.FromJson(System.Text.Json.JsonSerializer.Serialize(document)));
    }

    [Theory]
    [InlineData("\"step\": 0,", "\"step\": 0, \"steps\": 0,")]
    [InlineData("\"step\": 0,", "\"step\": 0, \"step\": 0,")]
    [InlineData("steps_per_epoch=20 epochs=3 total_steps=60", "total_steps=-60")]
    [InlineData("steps_per_epoch=20 epochs=3 total_steps=60", "all_steps=60")]
    [InlineData("\"step\": 0,", "\"step\": 2000000000000000,")]
    [InlineData("\"rebase_factor\": 1", "\"rebase_factor\": 0")]
    [InlineData("\"bounds\": null", "\"bounds\": {\"least\": 1, \"most\": 0}")]
    [InlineData("\"join\": null", "\"join\": {\"step\": -1, \"warmup_steps\": 0}")]
    public void Refuses_what_no_scheduler_saves(string before, string after)
    {
        var json = Scheduler().Save().ToJson();
        Assert.Contains(before, json, StringComparison.Ordinal);
        var message = Assert
            .Throws<FormatException>(() =>
                SchedulerState.FromJson(json.Replace(before, after, StringComparison.Ordinal))
            )
            .Message;
        Assert.DoesNotContain("checksum", message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
    }

    [Fact]
    public void Refuses_a_text_that_is_too_long() =>
        Assert.Equal(
            "a scheduler state has at most 524288 characters, but this has 524289.",
            Assert.Throws<FormatException>(() => SchedulerState.FromJson(new string(' ', 524289))).Message
        );

    [Fact]
    public void Is_not_written_longer_than_it_is_read() =>
        Assert.Throws<InvalidOperationException>(() =>
            (Scheduler().Save() with { Plan = new string(' ', SchedulerState.LongestJson) }).ToJson()
        );
}
