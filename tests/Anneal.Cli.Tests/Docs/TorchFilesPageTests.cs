namespace Anneal.Cli.Tests.Docs;

public sealed class TorchFilesPageTests
{
    private static readonly string Page = Repository.Read("docs/pytorch-files.md");

    [Fact]
    public void Has_the_code_that_the_test_runs() =>
        Assert.Contains(ExampleCode.Block("TorchFilesExample.cs", "Page"), Page, StringComparison.Ordinal);

    [Fact]
    public void Says_beside_each_line_what_it_prints() =>
        Assert.Equal(
            ExampleCode.SaidToPrint(Page),
            TorchFilesExample.Run(Path.Combine(AppContext.BaseDirectory, "Fixtures", "step.pt"))
        );
}
