using System.Net;
using System.Security.Cryptography;
using Anneal.Training.Data.Download;

namespace Anneal.Training.Tests.Data;

public sealed class DataDownloadTests : IDisposable
{
    private static readonly byte[] Content = [.. Enumerable.Range(0, 200_000).Select(i => (byte)i)];
    private static readonly PublishedSet Set = new(
        "small",
        new("http://publisher.example/small/"),
        [File("a.gz", Content), File("b.gz", Content)]
    );

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    private static PublishedFile File(string name, byte[] content) =>
        new(name, content.Length, Convert.ToHexStringLower(SHA256.HashData(content)));

    private static DataDownload Publisher(
        byte[] content,
        HttpStatusCode status = HttpStatusCode.OK,
        List<string>? asked = null
    ) => new(new HttpClient(new FakePublisher(content, status, asked ?? [])));

    [Fact]
    public async Task Fetches_every_file_and_leaves_nothing_else()
    {
        List<string> asked = [];
        Assert.Equal(["a.gz", "b.gz"], await Publisher(Content, asked: asked).FetchAsync(Set, folder.Path));
        Assert.Equal(["http://publisher.example/small/a.gz", "http://publisher.example/small/b.gz"], asked);
        Assert.Equal(["a.gz", "b.gz"], Names());
        Assert.Equal(Content, System.IO.File.ReadAllBytes(Path.Combine(folder.Path, "b.gz")));
    }

    [Fact]
    public async Task Does_not_fetch_what_is_there()
    {
        folder.Write("a.gz", Content);
        List<string> asked = [];
        Assert.Equal(["b.gz"], await Publisher(Content, asked: asked).FetchAsync(Set, folder.Path));
        Assert.Equal(["http://publisher.example/small/b.gz"], asked);
    }

    [Fact]
    public async Task Reports_progress_up_to_the_whole_length()
    {
        var progress = new Reports();
        await Publisher(Content).FetchAsync(Set, folder.Path, progress);
        Assert.Equal(new("b.gz", 200_000, 200_000), progress.Values[^1]);
        Assert.True(progress.Values.Count > 2);
    }

    [Fact]
    public async Task Refuses_content_with_another_checksum_and_keeps_none_of_it()
    {
        byte[] other = [.. Content[1..], 0];
        var error = await Assert.ThrowsAsync<InvalidDataException>(() => Publisher(other).FetchAsync(Set, folder.Path));
        Assert.StartsWith(
            $"'http://publisher.example/small/a.gz' must have the SHA-256 {Set.Files[0].Sha256}, but what came has ",
            error.Message
        );
        Assert.Empty(Names());
    }

    [Fact]
    public async Task Refuses_content_that_is_too_long()
    {
        var error = await Assert.ThrowsAsync<InvalidDataException>(() =>
            Publisher([.. Content, 0]).FetchAsync(Set, folder.Path)
        );
        Assert.Equal("'http://publisher.example/small/a.gz' must be 200000 bytes long, but more came.", error.Message);
        Assert.Empty(Names());
    }

    [Fact]
    public async Task Refuses_another_file_under_the_name_and_leaves_it_alone()
    {
        folder.Write("a.gz", [1]);
        var error = await Assert.ThrowsAsync<InvalidDataException>(() =>
            Publisher(Content).FetchAsync(Set, folder.Path)
        );
        Assert.StartsWith($"'{Path.Combine(folder.Path, "a.gz")}' must have the SHA-256", error.Message);
        Assert.Equal([1], System.IO.File.ReadAllBytes(Path.Combine(folder.Path, "a.gz")));
    }

    [Fact]
    public async Task Names_the_address_that_is_not_there()
    {
        var error = await Assert.ThrowsAsync<HttpRequestException>(() =>
            Publisher([], HttpStatusCode.NotFound).FetchAsync(Set, folder.Path)
        );
        Assert.Equal(
            "'http://publisher.example/small/a.gz' must be there to fetch, but the answer was 404 Not Found.",
            error.Message
        );
    }

    [Fact]
    public async Task Stops_when_cancelled_and_keeps_nothing_half_done()
    {
        using var stop = new CancellationTokenSource();
        var progress = new Reports(_ => stop.Cancel());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Publisher(Content).FetchAsync(Set, folder.Path, progress, stop.Token)
        );
        Assert.Empty(Names());
    }

    [Fact]
    public void Published_sets_are_the_four_files_of_each()
    {
        foreach (var set in new[] { PublishedSet.Mnist, PublishedSet.FashionMnist })
        {
            Assert.Equal(4, set.Files.Select(file => file.Sha256).Distinct().Count());
            Assert.All(set.Files, file => Assert.Equal(64, file.Sha256.Length));
        }
    }

    private List<string> Names() => [.. Directory.GetFiles(folder.Path).Select(path => Path.GetFileName(path)).Order()];

    private sealed class Reports(Action<DownloadProgress>? onReport = null) : IProgress<DownloadProgress>
    {
        public List<DownloadProgress> Values { get; } = [];

        public void Report(DownloadProgress value)
        {
            Values.Add(value);
            onReport?.Invoke(value);
        }
    }

    private sealed class FakePublisher(byte[] content, HttpStatusCode status, List<string> asked) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            asked.Add(request.RequestUri!.ToString());
            return Task.FromResult(new HttpResponseMessage(status) { Content = new ByteArrayContent(content) });
        }
    }
}
