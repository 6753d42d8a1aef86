using System.Text;

namespace Anneal.Packaging.Tests.Packages;

public sealed class PackageTests(PackedPackages packages) : IClassFixture<PackedPackages>
{
    [Theory]
    [InlineData("Anneal", "Anneal.Core")]
    [InlineData("Anneal.Interop", "Anneal.Interop", "Anneal", "YamlDotNet")]
    [InlineData("Anneal.Reporting", "Anneal.Reporting", "Anneal", "Google.Protobuf")]
    [InlineData("Anneal.Training", "Anneal.Training", "Anneal")]
    [InlineData("Anneal.Tuning", "Anneal.Tuning", "Anneal")]
    public void A_library_brings_its_assembly_with_documentation_and_symbols_and_depends_on_what_it_uses(
        string id,
        string assembly,
        params string[] dependencies
    )
    {
        var files = packages.FilesOf(id);
        Assert.Equal(
            [$"lib/net10.0/{assembly}.dll", $"lib/net10.0/{assembly}.xml"],
            files.Keys.Where(name => name.StartsWith("lib/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
        );
        Assert.Contains($"lib/net10.0/{assembly}.pdb", packages.FilesOf(id, "snupkg").Keys);
        Assert.Equal(
            dependencies,
            packages
                .MetadataOf(id)
                .Descendants()
                .Where(element => element.Name.LocalName == "dependency")
                .Select(element => element.Attribute("id")!.Value)
                .Order(StringComparer.Ordinal)
        );
        // Builds for a debugger keep the paths of the sources.
        if (BuildOutput.Configuration == "Release")
            Assert.DoesNotContain(
                Repository.Root,
                Encoding.UTF8.GetString(files[$"lib/net10.0/{assembly}.dll"]),
                StringComparison.Ordinal
            );
    }

    [
        Theory,
        InlineData("Anneal"),
        InlineData("Anneal.Interop"),
        InlineData("Anneal.Reporting"),
        InlineData("Anneal.Training"),
        InlineData("Anneal.Tuning"),
        InlineData("Anneal.Cli")
    ]
    public void A_package_has_licence_notice_and_a_page_without_links_into_the_repository(string id)
    {
        var (files, metadata) = (packages.FilesOf(id), packages.MetadataOf(id));
        Assert.Equal(File.ReadAllBytes(Path.Combine(Repository.Root, "LICENSE")), files["LICENSE"]);
        Assert.Equal(File.ReadAllBytes(Path.Combine(Repository.Root, "NOTICE")), files["NOTICE"]);
        var page = Encoding.UTF8.GetString(files["README.md"]);
        Assert.StartsWith($"# {id}\n", page, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\]\((?!https://)", page);

        string? Said(string name) =>
            metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value;
        Assert.Equal(("MIT", "README.md", id), (Said("license"), Said("readme"), Said("id")));
        Assert.All(["description", "tags", "authors", "copyright"], name =>
            Assert.False(string.IsNullOrEmpty(Said(name)), $"{id} has no {name}")
        );
    }

    [Fact]
    public async Task The_tool_is_installed_from_its_package_alone_and_runs_anywhere()
    {
        using var user = packages.NewUser();
        await ProcessRun.OutputOfAsync(
            "dotnet",
            user.Path,
            "tool",
            "install",
            "Anneal.Cli",
            "--tool-path",
            "tools",
            "--configfile",
            "nuget.config"
        );
        var shown = await ProcessRun.OutputOfAsync(
            user.File("tools/anneal"),
            user.Path,
            "show",
            "linear(1 -> 0, 4)",
            "--format",
            "csv"
        );
        Assert.Equal("step,learning_rate\n0,1\n1,0.75\n2,0.5\n3,0.25\n", shown.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task The_code_of_the_README_runs_in_a_new_project_with_the_package_of_the_library()
    {
        using var user = packages.NewUser();
        user.Write(
            "fresh.csproj",
            """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <InvariantGlobalization>true</InvariantGlobalization>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Anneal" Version="*" />
              </ItemGroup>
            </Project>
            """
        );
        var readme = Repository.Read("README.md");
        var blocks = readme.Split("```csharp\n").Skip(1).Select(block => block.Split("```")[0]);
        // The last two are for projects with TorchSharp, and with Anneal.Tuning.
        user.Write("Program.cs", $"using Anneal;\n{string.Concat(blocks.SkipLast(2))}");
        Assert.Equal(
            ExampleCode.SaidToPrint(readme),
            (await ProcessRun.OutputOfAsync("dotnet", user.Path, "run", "-nodeReuse:false")).Split(
                Environment.NewLine,
                StringSplitOptions.RemoveEmptyEntries
            )
        );
    }
}
