using System.Diagnostics;
using System.IO.Compression;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Anneal.Packaging.Tests.Packages;

/// <summary>A pack is compared with an earlier one that lies in a folder.</summary>
[Collection(PackagesGroup.Name)]
public sealed class BaselineTests(PackedPackages packages)
{
    private const string Id = "Anneal.Interop";

    [Fact]
    public async Task A_pack_that_shows_what_the_earlier_one_showed_is_made()
    {
        var (exitCode, output) = await PackAgainstAsync(packages.Source);
        Assert.True(exitCode == 0, output);
    }

    [Fact]
    public async Task A_pack_without_a_type_of_the_earlier_one_is_refused()
    {
        using var earlier = new TemporaryFolder();
        var package = Assert.Single(Directory.GetFiles(packages.Source, $"{Id}.?.?.?.nupkg"));
        File.Copy(package, earlier.File(Path.GetFileName(package)));
        using (var zip = ZipFile.Open(earlier.File(Path.GetFileName(package)), ZipArchiveMode.Update))
        {
            zip.GetEntry($"lib/net10.0/{Id}.dll")!.Delete();
            await using var assembly = zip.CreateEntry($"lib/net10.0/{Id}.dll").Open();
            assembly.Write(Compiled("namespace Anneal.Interop; public class GoneSinceThen { }"));
        }
        var (exitCode, output) = await PackAgainstAsync(earlier.Path);
        Assert.NotEqual(0, exitCode);
        Assert.Matches("CP0001.*GoneSinceThen", output);
    }

    private static async Task<(int ExitCode, string Output)> PackAgainstAsync(string earlier)
    {
        using var output = new TemporaryFolder();
        string[] arguments =
        [
            "pack",
            $"src/{Id}",
            "--configuration",
            BuildOutput.Configuration,
            "--no-build",
            "--output",
            output.Path,
            "-nodeReuse:false",
            $"-p:BaselinePackages={earlier}",
            "-p:BaselineVersion=0.1.0",
        ];
        var run = await ProcessRun.EndAsync(new("dotnet", arguments) { WorkingDirectory = Repository.Root });
        return (run.ExitCode, run.Output + run.Error);
    }

    private static byte[] Compiled(string source)
    {
        using var assembly = new MemoryStream();
        var result = CSharpCompilation
            .Create(
                Id,
                [CSharpSyntaxTree.ParseText(source)],
                [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)],
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
            )
            .Emit(assembly);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return assembly.ToArray();
    }
}
