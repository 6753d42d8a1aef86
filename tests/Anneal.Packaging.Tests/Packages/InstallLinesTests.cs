using System.Text.RegularExpressions;

namespace Anneal.Packaging.Tests.Packages;

/// <summary>What the pages tell, typed in an empty folder by a user with no sources and an empty cache.</summary>
[Collection(PackagesGroup.Name)]
public sealed partial class InstallLinesTests(PackedPackages packages)
{
    [Fact]
    public async Task The_README_installs_the_tool_the_libraries_and_the_template()
    {
        using var user = NewUser();
        var section = Repository.Read("README.md").Split("\n## Install\n")[1].Split("\n## ")[0];
        var blocks = Blocks(section).Select(block => block.Text).ToArray();
        Assert.Equal(3, blocks.Length);
        Assert.StartsWith("dotnet pack -c Release -o artifacts", blocks[0], StringComparison.Ordinal);
        Copy("*.nupkg", user.File("anneal/artifacts"));

        // The first line packed these packages.
        await RunAsync(user, "anneal", string.Join('\n', blocks[0].Split('\n').Skip(1)));
        Assert.Matches(
            @"^\d+\.\d+\.\d+$",
            (await RunAsync(user, "anneal", "$HOME/.dotnet/tools/anneal --version")).Trim()
        );
        await RunAsync(user, "project", $"dotnet new console --no-restore\n{blocks[1]}");
        Directory.Delete(user.File("nuget-packages"), recursive: true);
        await RunAsync(user, "project", "dotnet restore");
        Assert.Contains("epoch 5: ", await RunAsync(user, "empty", blocks[2]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_on_CI_lints_a_recipe_in_a_job()
    {
        using var user = NewUser();
        var page = Repository.Read("docs/ci.md");
        Copy("Anneal.Cli*.nupkg", user.File("repository/packages"));
        foreach (var (language, text) in Blocks(page))
            if (FileName().Match(text) is { Success: true } name)
            {
                var file = user.File($"repository/{name.Groups[1].Value}");
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                await File.WriteAllTextAsync(file, text);
            }
        await RunAsync(
            user,
            "repository",
            Blocks(page).First(block => block.Text.StartsWith("dotnet new ", StringComparison.Ordinal)).Text
        );
        Directory.Delete(user.File("nuget-packages"), recursive: true);
        var job = await File.ReadAllTextAsync(user.File("repository/.github/workflows/recipe.yml"));
        var lines = RunLine().Matches(job).Select(line => line.Groups[1].Value).ToArray();
        Assert.Equal(2, lines.Length);
        Assert.Contains(
            "nothing found",
            await RunAsync(user, "repository", string.Join('\n', lines)),
            StringComparison.Ordinal
        );
    }

    private static TemporaryFolder NewUser()
    {
        var user = new TemporaryFolder();
        Directory.CreateDirectory(user.File("home/.nuget/NuGet"));
        user.Write("home/.nuget/NuGet/NuGet.Config", "<configuration><packageSources /></configuration>");
        return user;
    }

    private void Copy(string pattern, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.GetFiles(packages.Source, pattern))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
    }

    private static async Task<string> RunAsync(TemporaryFolder user, string folder, string lines)
    {
        Directory.CreateDirectory(user.File(folder));
        return await ProcessRun.OutputOfAsync(
            "bash",
            user.Path,
            "-c",
            $"set -euo pipefail\nexport HOME={user.File("home")}\ncd {folder}\n{lines}"
        );
    }

    private static IEnumerable<(string Language, string Text)> Blocks(string page) =>
        CodeBlock().Matches(page).Select(block => (block.Groups[1].Value, block.Groups[2].Value.TrimEnd()));

    [GeneratedRegex(@"^```(\w*)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex(@"^(?:#|<!--) ([\w./]+\.\w+)(?: -->)?\n")]
    private static partial Regex FileName();

    [GeneratedRegex(@"^ +- run: (.*)$", RegexOptions.Multiline)]
    private static partial Regex RunLine();
}
