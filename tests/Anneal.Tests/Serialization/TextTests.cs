using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Configuration;

namespace Anneal.Tests.Serialization;

public sealed class TextTests
{
    private static readonly Recipe Schedule = Recipe.Parse(
        "warmup(5ep) then cosine(base -> 0.001) | plateau(factor=0.5, patience=3) with momentum = 0.9"
    );

    public static TheoryData<RunPlan> Plans =>
        [
            RunPlan.FromSteps(1000),
            RunPlan.FromEpochs(2.5, 40),
            RunPlan.FromSamples(50_000, 128, 90, devices: 2, gradientAccumulation: 4).WithSkippedShare(0.01),
            RunPlan.FromTokens(3e9, 2048, 8, gradientAccumulation: 16),
        ];

    [Fact]
    public void A_recipe_survives_json()
    {
        var json = JsonSerializer.Serialize(new Settings(Schedule, null));
        Assert.Equal(new Settings(Schedule, null), JsonSerializer.Deserialize<Settings>(json));
        Assert.Contains(
            "warmup(5ep) then cosine(base ",
            JsonSerializer.Deserialize<JsonElement>(json).GetProperty("Schedule").GetString(),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public void A_plan_survives_json_with_all_its_numbers(RunPlan plan)
    {
        var json = JsonSerializer.Serialize(plan, TestJson.Default.RunPlan);
        var read = JsonSerializer.Deserialize(json, TestJson.Default.RunPlan)!;
        Assert.Equal(plan, read);
        Assert.Equal(plan.GetHashCode(), read.GetHashCode());
        Assert.Equal(
            (plan.GradientAccumulation, plan.Devices, plan.SkippedShare),
            (read.GradientAccumulation, read.Devices, read.SkippedShare)
        );
        Assert.Equal(plan.ToString(), read.ToString());
    }

    [Theory]
    [InlineData("""{"Schedule":"cosin(1 -> 0)"}""", "unknown schedule 'cosin'; did you mean 'cosine'?")]
    [InlineData("""{"Schedule":5}""", "a Recipe must be a string, but was Number.")]
    [InlineData("""{"Plan":"steps=1"}""", "a run plan has steps_per_epoch, epochs")]
    public void Json_that_cannot_be_read_is_refused_with_the_reason(string json, string message) =>
        Assert.Contains(
            message,
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, TestJson.Default.Settings)).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Configuration_binds_recipes_and_plans()
    {
        var settings = Configured("cosine(base -> 0)", "epochs=90 steps_per_epoch=100").Get<Settings>();
        Assert.Equal(new Settings(Recipe.Parse("cosine(base -> 0)"), RunPlan.FromEpochs(90, 100)), settings);
        Assert.Equal(9000, settings!.Plan!.TotalSteps);
    }

    [Fact]
    public void Configuration_that_is_mistyped_says_where_and_why()
    {
        var error = Assert.Throws<InvalidOperationException>(() =>
            Configured("cosin(base -> 0)", "total_steps=5").Get<Settings>()
        );
        Assert.Contains("'Schedule'", error.Message, StringComparison.Ordinal);
        Assert.Contains(
            "line 1, column 1: unknown schedule 'cosin'",
            error.InnerException!.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_type_converter_reads_and_writes_texts_in_any_culture()
    {
        var german = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = "," } };
        var converter = TypeDescriptor.GetConverter(typeof(Recipe));
        Assert.True(converter.CanConvertFrom(typeof(string)) && converter.CanConvertTo(typeof(string)));
        Assert.Equal(Schedule, converter.ConvertFrom(null, german, Schedule.ToString()));
        Assert.Equal(Schedule.ToString(), converter.ConvertTo(null, german, Schedule, typeof(string)));
        Assert.Throws<NotSupportedException>(() => converter.ConvertFrom(5));
        Assert.Equal(
            RunPlan.FromSteps(5),
            TypeDescriptor.GetConverter(typeof(RunPlan)).ConvertFromInvariantString("total_steps=5")
        );
    }

    [Fact]
    public void How_the_numbers_of_a_plan_came_about_plays_no_part_in_its_comparison()
    {
        Assert.Equal(RunPlan.FromEpochs(3, 20), RunPlan.Parse("steps_per_epoch=20 epochs=3 total_steps=60"));
        Assert.NotEqual(RunPlan.FromEpochs(3, 20), RunPlan.FromSamples(20, 1, 3));
        Assert.NotEqual(RunPlan.Parse("total_steps=5"), RunPlan.Parse("total_steps=5 gradient_accumulation=2"));
    }

    private static IConfigurationRoot Configured(string schedule, string plan) =>
        new ConfigurationBuilder().AddInMemoryCollection([new("Schedule", schedule), new("Plan", plan)]).Build();
}

/// <summary>A training's settings, as an application has them.</summary>
internal sealed record Settings(Recipe? Schedule, RunPlan? Plan);

/// <summary>JSON without reflection.</summary>
[JsonSerializable(typeof(Settings))]
[JsonSerializable(typeof(RunPlan))]
internal sealed partial class TestJson : JsonSerializerContext;
