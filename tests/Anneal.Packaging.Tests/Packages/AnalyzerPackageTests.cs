namespace Anneal.Packaging.Tests.Packages;

/// <summary>The package of the analyzers, in the compiler of a new project.</summary>
[Collection(PackagesGroup.Name)]
public sealed class AnalyzerPackageTests(PackedPackages packages)
{
    private const string Id = "Anneal.Analyzers";

    private const string Training = """
        var optimizer = torch.optim.SGD([], 0.1);
        var scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 10);
        for (var epoch = 0; epoch < 30; epoch++)
        {
            scheduler.step();
            for (var i = 0; i < 400; i++)
            {
                optimizer.zero_grad();
                new Tensor().backward();
                optimizer.step();
            }
        }

        record Tensor { public void backward() { } }

        record Optimizer { public void zero_grad() { } public void step() { } }

        static class torch
        {
            public static class optim
            {
                public static Optimizer SGD(Tensor[] parameters, double learningRate) => new();

                public static class lr_scheduler
                {
                    public static Optimizer StepLR(Optimizer optimizer, int step_size) => optimizer;
                }
            }
        }
        """;

    [Fact]
    public void It_holds_what_the_rules_are_made_of_and_asks_for_nothing()
    {
        Assert.Equal(
            ["Anneal.Analyzers", "Anneal.CSharp", "Anneal.Core", "Anneal.Interop", "YamlDotNet"],
            packages
                .FilesOf(Id)
                .Keys.Where(name => name.EndsWith(".dll", StringComparison.Ordinal))
                .Select(name => name.Replace("analyzers/dotnet/cs/", "", StringComparison.Ordinal)[..^4])
                .Order(StringComparer.Ordinal)
        );
        var metadata = packages.MetadataOf(Id);
        Assert.DoesNotContain(metadata.Descendants(), element => element.Name.LocalName == "dependency");
        Assert.Equal(
            "true",
            metadata.Elements().Single(element => element.Name.LocalName == "developmentDependency").Value
        );
    }

    [Fact]
    public async Task A_build_with_it_warns_of_a_step_at_the_wrong_place()
    {
        using var user = packages.NewUser();
        var version = packages.MetadataOf(Id).Elements().Single(element => element.Name.LocalName == "version").Value;
        user.Write(
            "fresh.csproj",
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <NoWarn>CS8981</NoWarn>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="{Id}" Version="{version}" PrivateAssets="all" />
              </ItemGroup>
            </Project>
            """
        );
        user.Write("Program.cs", Training);
        var said = await ProcessRun.OutputOfAsync(
            "dotnet",
            user.Path,
            "build",
            "-nodeReuse:false",
            "-p:UseSharedCompilation=false"
        );
        Assert.Contains(
            "Program.cs(5,15): warning LP003: the scheduler is stepped before",
            said,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("CS8032", said, StringComparison.Ordinal);
    }
}
