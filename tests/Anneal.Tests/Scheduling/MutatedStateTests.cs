using System.Globalization;
using System.Text;
using System.Text.Json;
using Anneal.Scheduling;

namespace Anneal.Tests.Scheduling;

/// <summary>
/// State files that were broken at random: each is read as it was, or refused in one line, at once and in little
/// memory.
/// </summary>
/// <remarks>Some thousands by default; <c>ANNEAL_STATE_MUTATIONS=10000 dotnet test …</c> says how many.</remarks>
public sealed class MutatedStateTests
{
    private const long MostBytes = 16 * 1024 * 1024;
    private static readonly string[] Words =
    [
        "null",
        "1e999",
        "-1",
        "1e308",
        "\"NaN\"",
        "[[[[[[[[",
        "{}",
        "9223372036854775807",
        "\"kind\": \"greedy\"",
        "\\ud800",
        "\ud800",
        "\0",
        ",",
        "\"version\": 3",
        "é",
    ];

    private static readonly int Count = int.Parse(
        Environment.GetEnvironmentVariable("ANNEAL_STATE_MUTATIONS") ?? "4000",
        CultureInfo.InvariantCulture
    );

    private static GroupScheduler Scheduler() =>
        new(
            Recipe.Parse("cosine(base -> 0) | plateau(patience=2)"),
            RunPlan.FromEpochs(3, 20),
            new Optimizer().Group("a").Clamp(1e-5),
            new Optimizer().Group("b", 0.1, "transformers.get_greedy_schedule(patience=2)")
        );

    private static string Saved()
    {
        var scheduler = Scheduler();
        scheduler.AdvanceAndObserve(0.5);
        scheduler.Override(0.3, "a", "by hand");
        return scheduler.Save().ToJson();
    }

    [Fact]
    public void Are_read_as_they_were_or_refused_in_one_line()
    {
        var json = Saved();
        var state = SchedulerState.FromJson(json);
        Seeded.Try(6, random =>
        {
            for (var i = 0; i < Count; i++)
                AssertReadOrRefused(Mutate(json, random), state);
        });
    }

    [Fact]
    public void Signed_anew_are_taken_up_or_refused_and_then_nothing_changed() => Seeded.Try(7, random =>
        {
            var (json, scheduler) = (Saved(), Scheduler());
            var (untouched, taken) = (scheduler.Save(), 0);
            for (var i = 0; i < Count; i++)
            {
                if (Read(Mutate(json, random)) is not { } state)
                    continue;
                try
                {
                    scheduler.Restore(state, (ResumePolicy)random.Next(3));
                    scheduler.AdvanceAndObserve(1);
                    (scheduler, taken) = (Scheduler(), taken + 1);
                }
                catch (ArgumentException refused)
                {
                    Assert.NotEmpty(refused.Message);
                    Assert.Equal(untouched, scheduler.Save());
                }
            }
            Assert.InRange(taken, Count / 100, Count);
        });

    /// <summary>The state of a text that somebody who knows the format has changed; null where it is none.</summary>
    private static SchedulerState? Read(string json)
    {
        try
        {
            return SchedulerState.FromJson(
                StateJson.Write(JsonSerializer.Deserialize(json, StateJson.Default.StateDocument)!.Signed())
            );
        }
        catch (Exception refused)
            when (refused is JsonException or NotSupportedException or FormatException or ArgumentException)
        {
            return null;
        }
    }

    [Fact]
    public void Take_little_memory_whatever_they_hold()
    {
        string Filled(string item) =>
            $"{{\"version\": 2, \"step\": 0, \"groups\": "
            + $"[{string.Join(',', Enumerable.Repeat(item, (SchedulerState.LongestJson - 100) / (item.Length + 1)))}]}}";
        var list = string.Join(',', Enumerable.Repeat("1", (SchedulerState.LongestJson - 3000) / 2));
        var state = SchedulerState.FromJson(Saved());
        string[] large =
        [
            Filled("{}"),
            Filled("null"),
            Filled("[]"),
            new('[', SchedulerState.LongestJson),
            new('"', SchedulerState.LongestJson),
            new(' ', SchedulerState.LongestJson),
            Saved().Replace("\"window\": []", $"\"window\": [{list}]", StringComparison.Ordinal),
            new('1', 100_000_000),
        ];
        foreach (var json in large)
            AssertReadOrRefused(json, state);
    }

    private static void AssertReadOrRefused(string json, SchedulerState state)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            Assert.Equal(state, SchedulerState.FromJson(json));
        }
        catch (FormatException refused)
        {
            Assert.DoesNotContain('\n', refused.Message);
            Assert.NotEmpty(refused.Message);
        }
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before <= MostBytes, json[..Math.Min(json.Length, 100)]);
    }

    private static string Mutate(string json, Random random)
    {
        var text = new StringBuilder(json);
        for (var edits = 1 + random.Next(3); edits > 0 && text.Length > 0; edits--)
        {
            var at = random.Next(text.Length);
            var length = Math.Min(text.Length - at, 1 + random.Next(random.Next(4) == 0 ? 300 : 4));
            switch (random.Next(5))
            {
                case 0:
                    text.Remove(at, length);
                    break;
                case 1:
                    text.Insert(at, Words[random.Next(Words.Length)]);
                    break;
                case 2:
                    text[at] = (char)random.Next(32, 127);
                    break;
                case 3:
                    text.Insert(random.Next(text.Length), text.ToString(at, length));
                    break;
                default:
                    text.Length = at + 1;
                    break;
            }
        }
        return text.ToString();
    }
}
