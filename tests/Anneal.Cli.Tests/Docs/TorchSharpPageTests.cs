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
    public void The_README_has_the_first_example() =>
        Assert.Contains(Code("train"), Repository.Read("README.md"), StringComparison.Ordinal);

    private static string Code(string name) => ExampleCode.Block("Examples.cs", name, "tests/Anneal.TorchSharp.Tests");
}
