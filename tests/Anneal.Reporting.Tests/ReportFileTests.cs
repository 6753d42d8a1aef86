namespace Anneal.Reporting.Tests;

public sealed class ReportFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("anneal-report-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Writes_the_text_and_leaves_nothing_else()
    {
        var path = Path.Combine(folder, "report.html");
        await ReportFile.WriteAsync(path, "old");
        await ReportFile.WriteAsync(path, "± new");
        Assert.Equal("± new", await File.ReadAllTextAsync(path));
        Assert.Equal([path], Directory.GetFiles(folder));
    }

    [Fact]
    public async Task Names_a_folder_that_does_not_exist()
    {
        var path = Path.Combine(folder, "absent", "report.html");
        var error = await Assert.ThrowsAsync<IOException>(() => ReportFile.WriteAsync(path, ""));
        Assert.Equal(
            $"'{path}' cannot be written: the folder '{Path.Combine(folder, "absent")}' does not exist. Choose "
                + "another path.",
            error.Message
        );
    }

    [Fact]
    public async Task Refuses_a_path_that_is_a_folder()
    {
        var path = Path.Combine(folder, "reports");
        Directory.CreateDirectory(path);
        var error = await Assert.ThrowsAsync<IOException>(() => ReportFile.WriteAsync(path, ""));
        Assert.Equal($"'{path}' cannot be written: it is a folder. Choose another path.", error.Message);
        Assert.Empty(Directory.GetFiles(folder));
    }

    [Fact]
    public async Task Keeps_the_old_file_when_cancelled()
    {
        var path = Path.Combine(folder, "report.html");
        await ReportFile.WriteAsync(path, "old");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            ReportFile.WriteAsync(path, "new", new CancellationToken(canceled: true))
        );
        Assert.Equal("old", await File.ReadAllTextAsync(path));
        Assert.Equal([path], Directory.GetFiles(folder));
    }
}
