using System.Net;
using Anneal.Cli.CommandLine;
using Anneal.Training.Data;

namespace Anneal.Cli.Tests.Commands;

public sealed class DataCommandTests
{
    [Fact]
    public async Task Lists_every_data_set()
    {
        var list = await ToolRun.OutputOfAsync("data", "list");
        foreach (var name in DataSets.Names)
            Assert.Matches($@"(?m)^{name} ", list);
        Assert.Contains("anneal data get mnist", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_to_download_what_nobody_publishes()
    {
        Assert.Equal(
            "there is nothing to download for 'digits', only for fashion-mnist and mnist.",
            await ToolRun.RefusalOfAsync("data", "get", "digits")
        );
    }

    [Fact]
    public async Task Refuses_a_file_that_is_not_the_published_one()
    {
        using var folder = new TemporaryFolder();
        using var error = new StringWriter();
        var console = new ToolConsole(TextWriter.Null, error)
        {
            NewHttpClient = () => new HttpClient(new Answer("something else")),
        };
        Assert.Equal(2, await Tool.RunAsync(["data", "get", "mnist", "--data-dir", folder.Path], console));
        Assert.Contains("must have the SHA-256", error.ToString(), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public async Task Says_in_a_line_that_the_publisher_cannot_be_reached()
    {
        using var folder = new TemporaryFolder();
        using var error = new StringWriter();
        var console = new ToolConsole(TextWriter.Null, error)
        {
            NewHttpClient = () => new HttpClient(new Answer(null)),
        };
        Assert.Equal(2, await Tool.RunAsync(["data", "get", "mnist", "--data-dir", folder.Path], console));
        Assert.Equal("anneal: no way there\n", error.ToString());
    }

    private sealed class Answer(string? content) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        ) =>
            content is null
                ? throw new HttpRequestException("no way there")
                : Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(content) });
    }
}
