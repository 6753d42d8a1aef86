namespace Anneal.Cli.Tests.Docs;

/// <summary>The pages' code is that of the suite with the real TorchSharp, which runs it.</summary>
public sealed class TorchSharpPageTests
{
    [Theory]
    [InlineData("train")]
    [InlineData("momentum")]
    [InlineData("betas")]
    [InlineData("layers")]
    [InlineData("late")]
    [InlineData("plateau")]
    [InlineData("adapter")]
    [InlineData("python")]
    public void Has_the_code_that_the_suite_runs(string name) =>
        Assert.Contains(Code(name), Repository.Read("docs/torchsharp.md"), StringComparison.Ordinal);

    [Fact]
    public void The_first_steps_have_the_program_that_the_suite_runs() =>
        Assert.Contains(
            Code("getting started", "GettingStarted.cs")
                .Replace("```csharp\n", "```csharp\nusing Anneal;\nusing TorchSharp;\n\n", StringComparison.Ordinal),
            Repository.Read("docs/getting-started.md"),
            StringComparison.Ordinal
        );

    [Fact]
    public void Choosing_has_the_program_that_the_suite_sweeps() =>
        Assert.Contains(
            Code("swept", "SweptTraining.cs"),
            Repository.Read("docs/choosing.md"),
            StringComparison.Ordinal
        );

    private static string Code(string name, string file = "Examples.cs") =>
        ExampleCode.Block(file, name, "tests/Anneal.TorchSharp.Tests");
}
