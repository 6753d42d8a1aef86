using Anneal.Conversion;

namespace Anneal.Cli.Tests.Docs;

/// <summary>The table of docs/convert.md: what it says of each family and target is measured here.</summary>
public sealed class ConvertPageTests
{
    private static readonly RunPlan Plan = RunPlan.FromEpochs(100, 10);

    private static readonly string[][] Table =
    [
        .. Repository
            .Read("docs/convert.md")
            .Split('\n')
            .SkipWhile(line => !line.StartsWith("| schedule |", StringComparison.Ordinal))
            .TakeWhile(line => line.StartsWith('|'))
            .Select(Cells),
    ];

    private static readonly string[] Targets = Table[0][1..];

    private static readonly string[][] Rows = Table[2..];

    public static TheoryData<string> Schedules => [.. Rows.Select(row => row[0].Trim('`'))];

    [Theory, MemberData(nameof(Schedules))]
    public void Says_how_each_target_says_a_schedule(string text)
    {
        var recipe = Recipe.Parse(text);
        var kinds = Targets
            .Select(target => ScheduleConverter.Convert(recipe, target, Plan, 0.1))
            .Select(conversion => (conversion.Kind.ToString().ToLowerInvariant(), conversion.LargestRelative <= 1e-12));
        Assert.Equal(Rows.First(row => row[0].Trim('`') == text)[1..].Select(kind => (kind, true)), kinds);
    }

    [Fact]
    public void Has_a_row_for_every_curve_of_ours() =>
        Assert.All(KnownCurves.All.Definitions.Where(definition => definition.Framework is null), definition =>
            Assert.Contains(Rows, row => row[0].Contains(definition.Name + "(", StringComparison.Ordinal))
        );

    [Fact]
    public void Has_a_column_for_every_target_that_says_every_schedule_and_not_always_alike() =>
        Assert.Equal(ScheduleConverter.Targets.Except(NotInTable).Order(), Targets.Order());

    // Those that say every schedule alike, or not every one.
    private static readonly string[] NotInTable =
    [
        "torchsharp",
        "csharp",
        "csv",
        "mmengine",
        "torchtune",
        "hydra",
        "nemo",
    ];

    private static string[] Cells(string line) => [.. line.Trim().Trim('|').Split('|').Select(cell => cell.Trim())];
}
