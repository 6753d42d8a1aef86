using System.Text.RegularExpressions;

namespace Anneal.Packaging.Tests.PublicApi;

/// <summary>docs/migration.md has a row for every type and member that was public at commit cc4efcd and is gone.</summary>
public sealed partial class MigrationTests
{
    private static readonly string[] Packages = ["Anneal", "Anneal.Interop", "Anneal.Reporting", "Anneal.Training"];

    private static readonly string Old = string.Join(
        '\n',
        Repository
            .Read("docs/migration.md")
            .Split('\n')
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Select(line => line.Split(" | ")[0])
    );

    [Fact]
    public void Every_type_that_is_gone_or_moved_has_its_row() =>
        Assert.All(Before().Keys.Except(Now().Keys), type => Assert.True(IsNamed(SimpleName(type)), type));

    [Fact]
    public void Every_member_that_is_gone_has_its_row()
    {
        var now = Now();
        Assert.Empty(
            from type in Before()
            where now.ContainsKey(type.Key)
            from member in type.Value.Except(now[type.Key])
            where member != SimpleName(type.Key) && !IsNamed(member)
            select $"{type.Key}.{member}"
        );
    }

    [Fact]
    public void The_lists_are_read()
    {
        Assert.Contains("Parse", Before()["Anneal.Recipe"]);
        Assert.Contains("Suggestion", Before()["Anneal.Catalog"]);
        Assert.DoesNotContain("Suggestion", Now()["Anneal.Catalog"]);
    }

    private static Dictionary<string, HashSet<string>> Before() =>
        Lists("tests/Anneal.Packaging.Tests/PublicApi/Before");

    private static Dictionary<string, HashSet<string>> Now() => Lists("docs/api");

    private static bool IsNamed(string name) => Regex.IsMatch(Old, $@"\b{Regex.Escape(name)}\b");

    private static string SimpleName(string type) => type[(type.LastIndexOf('.') + 1)..].Split('<')[0];

    private static Dictionary<string, HashSet<string>> Lists(string folder)
    {
        var types = new Dictionary<string, HashSet<string>>();
        HashSet<string> members = [];
        foreach (var line in Packages.SelectMany(package => Repository.Read($"{folder}/{package}.txt").Split('\n')))
        {
            if (line.Length > 0 && line[0] != ' ')
                types[TypeName().Match(line).Value] = members = [];
            else if (MemberName().Match(line) is { Success: true } member)
                members.Add(member.Groups[1].Value);
        }
        return types;
    }

    [GeneratedRegex(@"Anneal\.[\w.]+")]
    private static partial Regex TypeName();

    [GeneratedRegex(@"^    .*?(?<=[ .])(\w+)(?:<[^>()]*>)?(?=\(| \{|$| =)")]
    private static partial Regex MemberName();
}
