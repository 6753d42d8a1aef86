namespace Anneal.Cli.Tests.Training;

public sealed class FairRatesTests
{
    [Theory]
    [InlineData("Their best rates differ by up to 2.", "--rate", "0.1")]
    [InlineData(null, "--rates", "0.1,0.2")]
    public async Task Says_where_one_rate_for_all_is_not_fair(string? remark, params string[] rates)
    {
        using var folder = new TemporaryFolder();
        var run = await ToolRun.OfAsync([
            "compare",
            "constant(base)",
            "cosine(base -> 0)",
            .. rates,
            "--model",
            "mlp",
            "--epochs",
            "2",
            "--seeds",
            "1",
            "--report",
            folder.File("r.html"),
        ]);
        Assert.Equal(0, run.ExitCode);
        if (remark is null)
            Assert.DoesNotContain("Their best rates", run.Output, StringComparison.Ordinal);
        else
            Assert.Contains(remark, run.Output, StringComparison.Ordinal);
    }
}
