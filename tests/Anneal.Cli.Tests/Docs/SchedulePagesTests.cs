namespace Anneal.Cli.Tests.Docs;

/// <summary>
/// The pages of <c>docs/schedules</c> say what the library does. <c>ANNEAL_UPDATE_DOCS=1 dotnet test …</c> writes them
/// again.
/// </summary>
public sealed class SchedulePagesTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "docs", "schedules");
    private static readonly bool Updates = Environment.GetEnvironmentVariable("ANNEAL_UPDATE_DOCS") == "1";

    public static TheoryData<string> Families =>
        [
            .. Directory
                .EnumerateFiles(Folder, "*.md")
                .Where(path => new SchedulePage(path).TableNames.Any())
                .Select(path => Path.GetFileName(path))
                .Order(StringComparer.Ordinal),
        ];

    [Theory, MemberData(nameof(Families))]
    public void The_tables_are_those_of_the_catalog(string file)
    {
        var path = Path.Combine(Folder, file);
        var page = new SchedulePage(path);
        if (Updates)
            File.WriteAllText(path, page.Regenerated());
        else
            Assert.Equal(page.Regenerated(), page.Text);
    }

    [Theory, MemberData(nameof(Families))]
    public async Task The_pictures_are_what_the_tool_draws(string file)
    {
        foreach (var (picture, texts) in new SchedulePage(Path.Combine(Folder, file)).Pictures)
        {
            string[] rate = texts.Any(text => Recipe.Parse(text).UsesBase) ? ["--rate", "0.3"] : [];
            var drawn = await ToolRun.OutputOfAsync([
                "show",
                .. texts,
                .. rate,
                "--epochs",
                "30",
                "--steps-per-epoch",
                "100",
                "--format",
                "svg",
            ]);
            if (Updates)
                await File.WriteAllTextAsync(picture, drawn);
            else
                Assert.Equal(await File.ReadAllTextAsync(picture), drawn);
        }
    }

    [Fact]
    public void The_table_of_kinds_and_frameworks_is_that_of_the_catalog()
    {
        var path = Path.Combine(Folder, "README.md");
        var text = File.ReadAllText(path);
        var made = FamilyTable.Within(text);
        if (Updates)
            File.WriteAllText(path, made);
        else
            Assert.Equal(made, text);
    }

    [Fact]
    public void Every_name_of_the_catalog_has_a_place_in_a_family()
    {
        var listed = Directory
            .EnumerateFiles(Folder, "*.md")
            .SelectMany(path => new SchedulePage(path).TableNames)
            .Select(name => KnownCurves.All.Find(name).Single().FullName)
            .ToHashSet();
        // An earlier release of a framework has the same schedules under another name.
        Assert.Empty(
            KnownCurves.All.AllNames.Where(name => !name.StartsWith("torch1.", StringComparison.Ordinal)).Except(listed)
        );
    }
}
