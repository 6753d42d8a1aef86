using System.Text;

namespace Anneal.Packaging.Tests.Packages;

[Collection(PackagesGroup.Name)]
public sealed class PackageTests(PackedPackages packages)
{
    [Theory]
    [InlineData("Anneal", "Anneal.Core")]
    [InlineData("Anneal.CSharp", "Anneal.CSharp", "Anneal", "Anneal.Interop", "Microsoft.CodeAnalysis.CSharp")]
    [InlineData("Anneal.Interop", "Anneal.Interop", "Anneal", "YamlDotNet")]
    [InlineData("Anneal.Reporting", "Anneal.Reporting", "Anneal", "Google.Protobuf")]
    [InlineData("Anneal.Studies", "Anneal.Studies", "Anneal.Tuning", "Microsoft.Data.Sqlite", "Npgsql")]
    [InlineData("Anneal.TorchSharp", "Anneal.TorchSharp", "Anneal", "TorchSharp")]
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
        InlineData("Anneal.Analyzers"),
        InlineData("Anneal.CSharp"),
        InlineData("Anneal.Interop"),
        InlineData("Anneal.Reporting"),
        InlineData("Anneal.Studies"),
        InlineData("Anneal.TorchSharp"),
        InlineData("Anneal.Training"),
        InlineData("Anneal.Tuning"),
        InlineData("Anneal.Cli"),
        InlineData("Anneal.Templates")
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
        Assert.Equal("icon.png", Said("icon"));
        Assert.Equal(File.ReadAllBytes(Path.Combine(Repository.Root, "docs/images/icon.png")), files["icon.png"]);
        Assert.All(["description", "tags", "authors", "copyright"], name =>
            Assert.False(string.IsNullOrEmpty(Said(name)), $"{id} has no {name}")
        );
    }

    [Fact]
    public void A_release_says_where_the_project_is_and_nothing_else_does()
    {
        var metadata = packages.MetadataOf("Anneal");
        var repository = metadata.Elements().Single(element => element.Name.LocalName == "repository");
        Assert.Equal(
            (PackedPackages.Address, "git", $"{PackedPackages.Address}.git"),
            (
                metadata.Elements().Single(element => element.Name.LocalName == "projectUrl").Value,
                repository.Attribute("type")?.Value,
                repository.Attribute("url")?.Value
            )
        );
        Assert.DoesNotContain("http", Repository.Read("Directory.Build.props"), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_linker_the_pack_says_so_and_makes_one_package_of_the_tool_for_any_machine()
    {
        Assert.Contains("no clang or gcc in /usr/bin", packages.Said, StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(packages.Source, "Anneal.Cli*.nupkg"));
        Assert.Contains("tools/net10.0/any/anneal.dll", packages.FilesOf("Anneal.Cli").Keys);
    }

    [Fact]
    public async Task The_tool_is_installed_from_its_package_alone_and_runs_anywhere()
    {
        using var user = packages.NewUser();
        var shown = await ProcessRun.OutputOfAsync(
            await PackageFolder.InstallToolAsync(user),
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
        // The other one is for projects with Anneal.Studies.
        var (readme, library) = (CodeOf(Repository.Read("README.md")).First(), Repository.Read("docs/library.md"));
        var further = string.Concat(CodeOf(library));
        user.Write("Program.cs", $"using Anneal;\nReadme();\n{further}\nstatic void Readme()\n{{\n{readme}}}\n");
        Assert.Equal(
            ExampleCode.SaidToPrint(readme + further),
            (await ProcessRun.OutputOfAsync("dotnet", user.Path, "run", "-nodeReuse:false")).Split(
                Environment.NewLine,
                StringSplitOptions.RemoveEmptyEntries
            )
        );

        static IEnumerable<string> CodeOf(string page) =>
            page.Split("```csharp\n").Skip(1).Select(block => block.Split("```")[0]);
    }
}
