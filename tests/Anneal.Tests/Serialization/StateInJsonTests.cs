using System.ComponentModel;
using System.Text.Json;

namespace Anneal.Tests.Serialization;

/// <summary>A scheduler's state inside the JSON of a checkpoint.</summary>
public sealed class StateInJsonTests
{
    private sealed record Checkpoint(string Name, SchedulerState Scheduler, SchedulerState? Older = null);

    private static SchedulerState State
    {
        get
        {
            var recipe = Recipe.Parse("cosine(base -> 0, 50) | plateau(patience=2)");
            var scheduler = new GroupScheduler(recipe, new ParameterGroup("weights", 0.1, _ => { }));
            scheduler.AdvanceAndObserve(0.5);
            return scheduler.Save();
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_Serialize_writes_Deserialize_reads(bool indented)
    {
        var options = new JsonSerializerOptions { WriteIndented = indented };
        Assert.Equal(State, JsonSerializer.Deserialize<SchedulerState>(JsonSerializer.Serialize(State, options)));
        var checkpoint = new Checkpoint("run 1", State);
        var json = JsonSerializer.Serialize(checkpoint, options);
        Assert.Equal(checkpoint, JsonSerializer.Deserialize<Checkpoint>(json));
        Assert.Equal(State, SchedulerState.FromJson(JsonSerializer.Serialize(State, options)));
        Assert.Equal(State, JsonSerializer.Deserialize<SchedulerState>(State.ToJson()));
    }

    [Theory]
    [InlineData("0.1", "0.2")]
    [InlineData("\"step\"", "\"stop\"")]
    [InlineData("\"version\": 2", "\"version\": 3")]
    public void A_state_that_was_changed_is_refused_there_too(string before, string after)
    {
        var json = JsonSerializer.Serialize(State).Replace(before, after, StringComparison.Ordinal);
        Assert.NotEqual(JsonSerializer.Serialize(State), json);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<SchedulerState>(json));
    }

    [Theory]
    [InlineData("7")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("\"text\"")]
    public void What_is_no_state_is_refused(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<SchedulerState>(json));

    [Fact]
    public void A_type_converter_takes_nothing_for_nothing()
    {
        Assert.Null(TypeDescriptor.GetConverter(typeof(Recipe)).ConvertFrom(null!));
        Assert.Null(TypeDescriptor.GetConverter(typeof(RunPlan)).ConvertFrom(null!));
        Assert.Equal("", TypeDescriptor.GetConverter(typeof(Recipe)).ConvertToString(null));
    }
}
