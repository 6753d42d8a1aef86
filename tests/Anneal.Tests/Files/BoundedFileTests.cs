namespace Anneal.Tests.Files;

public sealed class BoundedFileTests : IDisposable
{
    private const string TooLarge = "it must have at most 10 bytes, but has more.";
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("anneal-files-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory, InlineData(0), InlineData(1), InlineData(10)]
    public void A_file_within_the_limit_is_read_whole(int length)
    {
        var file = Write(length);
        Assert.Equal(length, BoundedFile.ReadBytes(file, 10).Length);
        Assert.Equal(length, BoundedFile.ReadText(file, 10).Length);
        using var opened = BoundedFile.Open(file, 10);
        Assert.Equal(length, opened.Length);
    }

    [Fact]
    public void A_longer_file_is_refused()
    {
        var file = Write(11);
        Assert.Equal(TooLarge, Assert.Throws<InvalidDataException>(() => BoundedFile.ReadBytes(file, 10)).Message);
        Assert.Equal(TooLarge, Assert.Throws<InvalidDataException>(() => BoundedFile.Open(file, 10)).Message);
    }

    [Theory, InlineData("/dev/zero"), InlineData("/dev/urandom"), InlineData("/proc/self/maps")]
    public void What_says_no_length_costs_the_limit(string path)
    {
        if (!OperatingSystem.IsLinux())
            return;
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(TooLarge, Assert.Throws<InvalidDataException>(() => BoundedFile.ReadBytes(path, 10)).Message);
        Assert.Equal(TooLarge, Assert.Throws<InvalidDataException>(() => BoundedFile.Open(path, 10)).Message);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }

    [Fact]
    public async Task A_pipe_is_read_to_its_end()
    {
        if (!OperatingSystem.IsLinux())
            return;
        var pipe = await Pipes.MakeAsync(folder.FullName);
        var writing = Task.Run(() => File.WriteAllText(pipe, "abc"));
        Assert.Equal("abc", BoundedFile.ReadText(pipe, 10));
        await writing;
    }

    [Fact]
    public async Task A_pipe_that_nobody_writes_into_is_refused_after_some_seconds()
    {
        if (!OperatingSystem.IsLinux())
            return;
        var pipe = await Pipes.MakeAsync(folder.FullName);
        Assert.Equal(
            "it is no file but a pipe or a device, and did not end within 4 seconds; write what it gives into a file "
                + "first.",
            Assert.Throws<IOException>(() => BoundedFile.ReadBytes(pipe, 10)).Message
        );
    }

    [Fact]
    public async Task The_wait_for_a_pipe_can_be_ended()
    {
        if (!OperatingSystem.IsLinux())
            return;
        var pipe = await Pipes.MakeAsync(folder.FullName);
        using var end = new CancellationTokenSource();
        var reading = Task.Run(() => BoundedFile.ReadBytes(pipe, 10, end.Token));
        await end.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
    }

    [Fact]
    public void A_folder_is_refused_and_what_is_not_there_is_named()
    {
        Assert.Equal(
            "it is a folder.",
            Assert.Throws<IOException>(() => BoundedFile.ReadBytes(folder.FullName, 10)).Message
        );
        Assert.Throws<FileNotFoundException>(() => BoundedFile.ReadBytes(folder.FullName + "/none", 10));
    }

    private string Write(int length)
    {
        var path = Path.Combine(folder.FullName, "file");
        File.WriteAllText(path, new string('x', length));
        return path;
    }
}
