using Anneal.Interop.Configurations;
using Anneal.Tests;

namespace Anneal.Interop.Tests.Configurations;

public sealed class HostileConfigurationTests
{
    private static string Laughs =>
        "a: &a [x, x, x, x, x, x, x, x, x, x]\n"
        + string.Concat(
            Enumerable
                .Range('b', 12)
                .Select(i =>
                    $"{(char)i}: &{(char)i} [{string.Join(", ", Enumerable.Repeat($"*{(char)(i - 1)}", 10))}]\n"
                )
        );

    public static TheoryData<string, string, string> Refused =>
        new()
        {
            { "a.yaml", Laughs, "a configuration must have at most" },
            { "a.yaml", new string('[', 100_000), "deep within each other" },
            {
                "a.yaml",
                string.Concat(Enumerable.Range(0, 100).Select(i => new string(' ', i) + "a:\n")),
                "deep within each other"
            },
            { "a.yaml", "a: *b\n", "the alias 'b' stands before its anchor" },
            { "a.yaml", "a: &a [*a]\n", "the alias 'a' stands before its anchor" },
            { "a.yaml", "a: [1, 2\nb: 3\n", "this is no YAML" },
            { "a.yaml", "a: 'open\n", "this is no YAML" },
            { "a.yaml", "lr\0: 1\n", "null character" },
            { "a.yaml", new string('x', 1_000_001), "at most 1,000,000 characters" },
            { "a.json", "{\"lr\": 1,}", "line 1: this is no JSON" },
            { "a.json", "{\n\"lr\": \n", "line 3: this is no JSON" },
            { "a.json", "", "this is no JSON" },
            { "a.json", "{} {}", "this is no JSON" },
            { "a.json", "{\"a\": NaN}", "this is no JSON" },
            { "a.json", string.Concat(Enumerable.Repeat("{\"a\":", 100)), "this is no JSON that is at most 64 deep" },
            {
                "a.py",
                "a = [1] * 2\n"
                    + string.Concat(
                        Enumerable.Range(0, 40).Select(i => $"b{i + 1} = b{i} + b{i}\n").Prepend("b0 = [1, 2]\n")
                    ),
                "a configuration must have at most"
            },
            {
                "a.sh",
                "A='x x x x x x x x x x'\n"
                    + string.Concat(Enumerable.Repeat("A=(${A[@]} ${A[@]} ${A[@]} ${A[@]})\n", 30)),
                "must stand for at most"
            },
        };

    [Theory, MemberData(nameof(Refused))]
    public void Each_is_refused_in_a_line(string name, string text, string why)
    {
        var error = Assert.Throws<InvalidDataException>(() => TrainingConfiguration.Parse(name, text));
        Assert.Contains(why, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Theory]
    [InlineData("a.yaml", "a: 1\n")]
    [InlineData("a.yaml", "- [x, {lr_scheduler_type: linear}]\n")]
    [InlineData("a.py", "param_scheduler = [dict(type='StepLR', step_size=3)]\n")]
    [InlineData("a.sh", "python a.py --lr $A --sched step \\\n")]
    [InlineData("a.sh", "A=\"$A$A\"\n")]
    public void A_million_characters_are_read_in_seconds(string name, string line)
    {
        var text = string.Concat(Enumerable.Repeat(line, 1_000_000 / line.Length));
        if (line[0] == 'a' && name == "a.yaml")
            text = string.Concat(Enumerable.Range(0, 70_000).Select(i => $"k{i}: {i}\n"));
        var time = ThreadTime.Of(() =>
        {
            try
            {
                TrainingConfiguration.Parse(name, text).Schedules();
            }
            catch (InvalidDataException refused)
            {
                Assert.Contains("must", refused.Message, StringComparison.Ordinal);
            }
        });
        Assert.True(time < TimeSpan.FromSeconds(4), $"it took {time}");
    }

    [Fact]
    public void Tags_make_nothing() =>
        Assert.Empty(
            TrainingConfiguration
                .Parse("a.yaml", "a: !!python/object/apply:os.system ['echo']\nb: !System.Diagnostics.Process {x: 1}\n")
                .Schedules()
        );

    [Fact]
    public void Merged_maps_are_read_and_their_own_values_go_first()
    {
        var found = Configured.Only(
            "a.yaml",
            "base: &base {learning_rate: 0.1, max_steps: 10}\nrun:\n  <<: *base\n  max_steps: 20\n  "
                + "lr_scheduler_type: linear\n"
        );
        Assert.Equal((0.1, 20), (found.Rate.Value, found.Run.Plan!.TotalSteps));
    }

    [Theory]
    [InlineData("a: ${b}\nb: ${a}\nlr_scheduler_type: linear\nmax_steps: ${a}\n")]
    [InlineData("a: !ref <b>\nb: !ref <a>\nlr_scheduler_type: linear\nmax_steps: !ref <a> * 2\n")]
    [InlineData("lr_scheduler_type: linear\nmax_steps: ${}\n")]
    [InlineData("lr_scheduler_type: linear\nmax_steps: ${..x}\n")]
    [InlineData("lr_scheduler_type: linear\nmax_steps: {a: 1}\n")]
    public void References_in_a_circle_or_to_nothing_are_not_known(string text) =>
        Assert.True(Configured.Only("a.yaml", text).NeedsRun);
}
