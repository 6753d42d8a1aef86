namespace Anneal.Packaging.Tests.Packages;

[Collection(PackagesGroup.Name)]
public sealed class TemplateTests(PackedPackages packages)
{
    [Fact]
    public async Task The_template_is_of_the_packages_version_and_its_training_resumes_where_it_was_stopped()
    {
        using var user = packages.NewUser();
        var version = packages.MetadataOf("Anneal").Elements().Single(element => element.Name.LocalName == "version");
        var package = Path.Combine(packages.Source, $"Anneal.Templates.{version.Value}.nupkg");
        await ProcessRun.OutputOfAsync("dotnet", user.Path, "new", "install", package);
        await ProcessRun.OutputOfAsync("dotnet", user.Path, "new", "anneal-training", "-o", "Training");
        Assert.Contains(
            $"<PackageReference Include=\"Anneal\" Version=\"{version.Value}\" />",
            await File.ReadAllTextAsync(user.File("Training/Training.csproj")),
            StringComparison.Ordinal
        );
        string[] run = ["run", "--project", "Training", "-nodeReuse:false"];
        var whole = await ProcessRun.OutputOfAsync("dotnet", user.Path, run);
        Assert.EndsWith("\nepoch 5: y = 1.999x + 1.000, next rate 0.010\n", whole, StringComparison.Ordinal);

        // Stopped after its second epoch.
        var program = user.File("Training/Program.cs");
        var source = await File.ReadAllTextAsync(program);
        await File.WriteAllTextAsync(
            program,
            source
                .Replace("while (epoch < plan.Epochs)", "while (epoch < 2)", StringComparison.Ordinal)
                .Replace("File.Delete(Saved);", "", StringComparison.Ordinal)
        );
        var begun = await ProcessRun.OutputOfAsync("dotnet", user.Path, run);
        await File.WriteAllTextAsync(program, source);
        Assert.Equal(whole, begun + await ProcessRun.OutputOfAsync("dotnet", user.Path, run));
    }
}
