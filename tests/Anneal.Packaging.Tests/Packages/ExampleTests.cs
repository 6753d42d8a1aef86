using System.Text;
using System.Xml.Linq;

namespace Anneal.Packaging.Tests.Packages;

/// <summary>Code that users see in an editor or a notebook, run in a new project with what the packages hold.</summary>
[Collection(PackagesGroup.Name)]
public sealed class ExampleTests(PackedPackages packages)
{
    private static readonly (string Id, string Assembly)[] Libraries =
    [
        ("Anneal", "Anneal.Core"),
        ("Anneal.Interop", "Anneal.Interop"),
        ("Anneal.Reporting", "Anneal.Reporting"),
        ("Anneal.Training", "Anneal.Training"),
    ];

    [Fact]
    public async Task The_examples_of_members_and_the_script_of_notebooks_do_what_they_say()
    {
        var examples = Libraries.SelectMany(library => ExamplesOf(library.Id, library.Assembly)).Distinct().ToArray();
        Assert.True(examples.Length >= 20, $"only {examples.Length} members have an example");
        Assert.All(examples, example => Assert.NotEmpty(ExampleCode.SaidToPrint(example)));

        using var user = packages.NewUser();
        user.Write("examples.csproj", Project);
        // Not by their packages: what those depend on lies on no feed here, and no example needs it.
        foreach (var (id, assembly) in Libraries)
            await File.WriteAllBytesAsync(
                user.File($"{assembly}.dll"),
                packages.FilesOf(id)[$"lib/net10.0/{assembly}.dll"]
            );
        user.Write("Formatter.cs", Formatter);
        user.Write("Program.cs", Program(examples));
        string[] expected = [.. examples.SelectMany(ExampleCode.SaidToPrint), "<svg <svg"];
        var printed = await ProcessRun.OutputOfAsync("dotnet", user.Path, "run", "-nodeReuse:false");
        Assert.Equal(expected, printed.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }

    private IEnumerable<string> ExamplesOf(string id, string assembly)
    {
        using var documentation = new MemoryStream(packages.FilesOf(id)[$"lib/net10.0/{assembly}.xml"]);
        return [.. XDocument.Load(documentation).Descendants("example").Select(example => example.Value)];
    }

    private string Program(IEnumerable<string> examples)
    {
        var script = Encoding.UTF8.GetString(
            packages.FilesOf("Anneal.Reporting")["interactive-extensions/dotnet/extension.dib"]
        );
        Assert.StartsWith("#!csharp\n", script, StringComparison.Ordinal);
        var notebook = script["#!csharp\n".Length..]
            .Split('\n')
            .ToLookup(line => line.StartsWith("using ", StringComparison.Ordinal));
        var program = new StringBuilder(
            """
            using Anneal.Analysis;
            using Anneal.Conversion;
            using Anneal.Lint;

            """
        );
        program.AppendJoin('\n', notebook[true]);
        foreach (var (index, example) in examples.Index())
            program.Append($"\nExample{index}();\nstatic void Example{index}()\n{{{example}}}\n");
        program.AppendJoin('\n', notebook[false]);
        return program
            .Append(
                """

                var curve = Schedule.Linear(1, 0, steps: 4);
                var pictures = (Formatter.Shown<Curve>(curve), Formatter.Shown(BoundRecipe.From(curve)));
                Console.WriteLine($"{pictures.Item1[..4]} {pictures.Item2[..4]}");
                """
            )
            .ToString();
    }

    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <InvariantGlobalization>true</InvariantGlobalization>
          </PropertyGroup>
          <ItemGroup>
            <Reference Include="*.dll" />
          </ItemGroup>
        </Project>
        """;

    // As the one of Microsoft.DotNet.Interactive.Formatting, of which notebooks have it.
    private const string Formatter = """
        namespace Microsoft.DotNet.Interactive.Formatting;

        public static class Formatter
        {
            private static readonly Dictionary<(Type, string), Func<object, string>> Registered = [];

            public static void Register<T>(Func<T, string> formatter, string mimeType = "text/plain") =>
                Registered[(typeof(T), mimeType)] = value => formatter((T)value);

            public static string Shown<T>(T value) => Registered[(typeof(T), "text/html")](value!);
        }
        """;
}
