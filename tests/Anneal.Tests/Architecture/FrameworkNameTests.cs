using System.Text.RegularExpressions;

namespace Anneal.Tests.Architecture;

/// <summary>The core knows no framework outside the frameworks' own rooms.</summary>
public sealed partial class FrameworkNameTests
{
    // Where a framework's name has its place, and why.
    private static readonly Dictionary<string, string> Rooms = new()
    {
        ["Dialects/"] = "the frameworks' definitions",
        ["Facades/"] = "their C# methods",
        ["Recipes/KnownCurves.cs"] = "the list of all of them",
    };

    [Fact]
    public void No_file_outside_the_frameworks_rooms_names_a_framework()
    {
        var root = Repository.Source("src/Anneal");
        var names = KnownCurves.All.Definitions.Select(definition => definition.Framework).OfType<string>().Distinct();
        var framework = new Regex($@"\b({string.Join('|', names)})\b", RegexOptions.IgnoreCase);
        Assert.Empty(
            from file in Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            let path = Path.GetRelativePath(root, file).Replace('\\', '/')
            where
                !path.StartsWith("obj/", StringComparison.Ordinal) && !path.StartsWith("bin/", StringComparison.Ordinal)
            where !Rooms.Keys.Any(room => path.StartsWith(room, StringComparison.Ordinal))
            let code = Comment().Replace(File.ReadAllText(file), "")
            from Match named in framework.Matches(code)
            where !code[..named.Index].EndsWith("PyTorch's", StringComparison.Ordinal)
            select $"{path} names {named.Value}"
        );
    }

    [GeneratedRegex("//[^\n]*")]
    private static partial Regex Comment();
}
