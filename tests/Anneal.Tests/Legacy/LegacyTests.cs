using System.Text.Json.Nodes;

namespace Anneal.Tests.Legacy;

/// <summary>What the build before the rebuild wrote and answered holds.</summary>
public sealed class LegacyTests
{
    private const string CodeStates = "code-states.jsonl.gz";

    [Fact]
    public void Texts_are_read_as_the_same_schedules_with_the_same_fingerprints_and_values() =>
        LegacyFile.AssertAnsweredAlike("texts.jsonl.gz", 1_500, TextAnswer.Of, Reworded.Messages, input =>
            Reworded.IsRefusedForTheOtherReason(input)
            || Reworded.StretchesACall(input)
            || Reworded.HasManyTriangles(input)
        );

    [Fact]
    public void Texts_whose_parts_bring_companions_or_feedback_have_the_same_rates() =>
        LegacyFile.AssertAnsweredAlike(
            "wrapped.jsonl.gz",
            100,
            TextAnswer.Of,
            Reworded.WithoutCompanions,
            Reworded.StretchesACall
        );

    [Fact]
    public void Wrong_texts_are_refused_with_the_same_message_at_the_same_place() =>
        LegacyFile.AssertAnsweredAlike("refused.jsonl.gz", 200, TextAnswer.Of, Reworded.Messages, Reworded.IsReadNow);

    [Fact]
    public void Messages_that_named_an_option_of_the_tool_say_the_rest() =>
        LegacyFile.AssertAnsweredAlike("flag-messages.jsonl.gz", 20, TextAnswer.Of, Reworded.Messages);

    [Fact]
    public void Calls_from_CSharp_give_the_same_schedules() =>
        LegacyFile.AssertAnsweredAlike(
            "facades.jsonl.gz",
            300,
            FacadeAnswer.Of,
            Reworded.RefusalKind,
            Reworded.IsRefusedEarlier
        );

    [Fact]
    public void Schedules_made_in_CSharp_have_the_same_values() =>
        LegacyFile.AssertAnsweredAlike("code.jsonl.gz", 25, CodeSchedules.AnswerOf);

    [Fact]
    public void Conversions_are_the_same_code() =>
        LegacyFile.AssertAnsweredAlike("conversions.jsonl.gz", 120, ConversionAnswer.Of, Reworded.Messages);

    [Fact]
    public void The_linter_finds_the_same() =>
        LegacyFile.AssertAnsweredAlike("lint.jsonl.gz", 200, LintAnswer.Of, Reworded.Messages);

    [Fact]
    public void Differences_are_the_same() =>
        LegacyFile.AssertAnsweredAlike("differences.jsonl.gz", 40, DifferenceAnswer.Of, Reworded.Messages);

    [Fact]
    public void States_resume_with_the_same_rates() =>
        LegacyFile.AssertAnsweredAlike("states.jsonl.gz", 60, Resumed, Reworded.Messages);

    /// <summary>They had no identity, so that a state was restored under any other; now a policy is demanded.</summary>
    [Fact]
    public void States_of_schedules_made_in_CSharp_demand_a_policy_and_resume_with_the_same_rates()
    {
        Assert.All(LegacyFile.Inputs(CodeStates), input =>
            Assert.Contains("say with a ResumePolicy", (string?)Resumed(input)["refused"], StringComparison.Ordinal)
        );
        LegacyFile.AssertAnsweredAlike(CodeStates, 5, Replaced, answer => answer!["values"]);
    }

    [Fact]
    public void States_are_written_alike()
    {
        var others = LegacyFile
            .Inputs("states.jsonl.gz")
            .Where(input => WrittenNow(input) != File.ReadAllText(LegacyFile.PathOf(Scenario.FileOf(input))))
            .Select(input => $"{Scenario.FileOf(input)}, now:\n{WrittenNow(input)}")
            .ToArray();
        Assert.True(
            others.Length == 0,
            $"{others.Length} states are others now:\n{string.Join('\n', others.Take(20))}"
        );
    }

    private static string WrittenNow(JsonObject input) => new Scenario(input).Save().ToJson();

    private static JsonNode Replaced(JsonObject input)
    {
        var told = input.DeepClone().AsObject();
        told["resume"] = new JsonObject { ["policy"] = nameof(ResumePolicy.Replace) };
        return Resumed(told);
    }

    private static JsonNode Resumed(JsonObject input) =>
        Answer.Of(() =>
        {
            var json = File.ReadAllText(LegacyFile.PathOf(Scenario.FileOf(input)));
            return new Scenario(input).Resume(SchedulerState.FromJson(json));
        });
}
