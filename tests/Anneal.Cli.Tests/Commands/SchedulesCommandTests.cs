namespace Anneal.Cli.Tests.Commands;

public sealed class SchedulesCommandTests
{
    [Fact]
    public async Task Lists_every_name_with_its_summary()
    {
        var list = await ToolRun.OutputOfAsync("schedules");
        foreach (var definition in KnownCurves.All.Definitions.Concat(KnownCurves.All.Feedback))
            Assert.Matches(
                $@"(?m)^  {definition.Name} +{System.Text.RegularExpressions.Regex.Escape(definition.Summary)}$",
                list
            );
    }

    public static TheoryData<string> Names => [.. KnownCurves.All.AllNames, "plateau"];

    [Theory, MemberData(nameof(Names))]
    public async Task Describes_a_schedule_with_its_parameters_and_a_picture(string name)
    {
        var definition = KnownCurves.All.Find(name).Concat(KnownCurves.All.Feedback).First();
        var description = await ToolRun.OutputOfAsync("schedules", name);
        Assert.StartsWith(definition.Signature, description, StringComparison.Ordinal);
        foreach (var parameter in definition.Parameters)
            Assert.Contains($"  {parameter.Name}: {parameter.Description}\n", description, StringComparison.Ordinal);
        Assert.Contains($"Example\n  {definition.Example}\n", description, StringComparison.Ordinal);
        Assert.Contains("┤", description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_an_unknown_name_with_the_nearest()
    {
        Assert.Equal(
            "there is no schedule 'one_cicle'; did you mean 'one_cycle'?",
            await ToolRun.RefusalOfAsync("schedules", "one_cicle")
        );
    }

    [Theory]
    [InlineData("noam", "paddle: NoamDecay")]
    [InlineData("noam", "scripts.attention: ScheduledOptim")] // by its kind
    [InlineData("rex", "axolotl: RexLR")]
    [InlineData("step", "caffe: step")]
    [InlineData("torch.CosineAnnealingLR", "keras: CosineDecay")]
    public async Task Says_what_others_call_the_same_kind_of_curve(string name, string other) =>
        Assert.Contains($"\n  {other}", await ToolRun.OutputOfAsync("schedules", name), StringComparison.Ordinal);

    [Theory]
    [InlineData("poly", "  PolynomialDecay ")]
    [InlineData("Warmup", "  LinearWarmupCosineAnnealingLR")]
    [InlineData("onecycle", "  one_cycle ")]
    [InlineData("sgdr", "  CosineAnnealingWarmRestarts")] // by its kind
    [InlineData("mmengine", "  param_scheduler")]
    public async Task Finds_by_any_word(string word, string found) =>
        Assert.Contains(found, await ToolRun.OutputOfAsync("schedules", word), StringComparison.Ordinal);

    [Fact]
    public void Every_kind_has_a_curve_of_ours_or_is_feedback() =>
        Assert.All(Enum.GetValues<CurveFamily>(), family =>
            Assert.Contains(KnownCurves.All.Definitions.Concat(KnownCurves.All.Feedback), definition =>
                definition.Family == family && definition.Framework is null
            )
        );
}
