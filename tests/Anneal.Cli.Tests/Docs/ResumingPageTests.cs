using System.Text.Json;
using System.Text.RegularExpressions;

namespace Anneal.Cli.Tests.Docs;

public sealed class ResumingPageTests
{
    private static readonly string Page = Repository.Read("docs/resuming.md");

    [Fact]
    public void Has_the_code_that_the_test_runs()
    {
        Assert.Contains(ExampleCode.Block("ResumingExample.cs", "proof"), Page, StringComparison.Ordinal);
        Assert.True(
            ResumingExample.Prove(Recipe.Parse("cosine(base -> 0) | plateau(patience=3)"), RunPlan.FromSteps(200))
                is { IsEqual: true, TriedAll: true }
        );
    }

    [Fact]
    public void Shows_a_state_as_it_is_saved()
    {
        var scheduler = new GroupScheduler(
            Recipe.Parse("cosine(base -> 0, 50) | plateau(patience=2)"),
            RunPlan.FromEpochs(3, 20),
            new ParameterGroup("all", 0.1, _ => { })
        );
        scheduler.AdvanceAndObserve(0.5);
        var shown = JsonSerializer.Serialize(
            JsonDocument.Parse(Regex.Match(Page, "```json\n(.*?)```", RegexOptions.Singleline).Groups[1].Value)
        );
        var saved = JsonSerializer.Serialize(
            JsonDocument.Parse(Regex.Replace(scheduler.Save().ToJson(), "\"[0-9a-f]{32}\"", "\"…\""))
        );
        Assert.Equal(saved, shown);
    }
}
