using System.Net.Sockets;

namespace Anneal.Tests.Files;

public sealed class AtomicFileTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("anneal-files-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void A_file_is_replaced_whole_and_nothing_else_is_left()
    {
        var file = Write("a.txt", "old");
        AtomicFile.Write(file, "new"u8);
        Assert.Equal("new", File.ReadAllText(file));
        Assert.Single(folder.GetFileSystemInfos());
    }

    [Fact]
    public async Task A_link_is_followed_to_its_target_and_that_is_replaced()
    {
        if (OperatingSystem.IsWindows())
            return; // links need a right there
        var target = Write("target.txt", "old");
        var link = Path.Combine(folder.CreateSubdirectory("links").FullName, "link.txt");
        File.CreateSymbolicLink(link, "../target.txt");
        await AtomicFile.WriteAsync(link, file => file.WriteAsync("new"u8.ToArray()).AsTask());
        Assert.Equal("new", File.ReadAllText(target));
        Assert.Equal("../target.txt", new FileInfo(link).LinkTarget);
    }

    [Fact]
    public void A_link_to_nothing_yet_makes_what_it_names()
    {
        if (OperatingSystem.IsWindows())
            return;
        var link = Path.Combine(folder.FullName, "link.txt");
        File.CreateSymbolicLink(link, "later.txt");
        AtomicFile.Write(link, "new"u8);
        Assert.Equal("new", File.ReadAllText(Path.Combine(folder.FullName, "later.txt")));
    }

    [Fact]
    public void In_a_folder_of_ours_a_link_is_replaced_and_its_target_stays_as_it_was()
    {
        if (OperatingSystem.IsWindows())
            return;
        var foreign = Write("foreign.txt", "somebody's");
        var link = Path.Combine(folder.FullName, "ours.txt");
        File.CreateSymbolicLink(link, foreign);
        AtomicFile.Write(link, "new"u8, LinkRule.Replace);
        Assert.Equal("somebody's", File.ReadAllText(foreign));
        Assert.Equal("new", File.ReadAllText(link));
        Assert.Null(new FileInfo(link).LinkTarget);
    }

    [Fact]
    public void Links_in_a_ring_are_refused()
    {
        if (OperatingSystem.IsWindows())
            return;
        var link = Path.Combine(folder.FullName, "ring");
        File.CreateSymbolicLink(link, "ring");
        Assert.Equal(
            "its links lead nowhere.",
            Assert.Throws<IOException>(() => AtomicFile.Write(link, "x"u8)).Message
        );
    }

    [Fact]
    public void A_folder_is_refused()
    {
        Assert.Equal(
            "it is a folder.",
            Assert.Throws<IOException>(() => AtomicFile.Write(folder.FullName, "x"u8)).Message
        );
    }

    [Fact]
    public void A_device_is_written_to_and_stays_one()
    {
        if (!OperatingSystem.IsLinux())
            return;
        AtomicFile.Write("/dev/null", "x"u8);
        Assert.Throws<IOException>(() => AtomicFile.Write("/dev/full", "x"u8));
        Assert.Equal(PathKind.Stream, PathStatus.Of("/dev/null").Kind);
        Assert.Equal(PathKind.Stream, PathStatus.Of("/dev/full").Kind);
    }

    [Fact]
    public async Task A_pipe_is_written_to()
    {
        if (!OperatingSystem.IsLinux())
            return;
        var pipe = await Pipes.MakeAsync(folder.FullName);
        var read = Task.Run(() => File.ReadAllText(pipe));
        await AtomicFile.WriteAsync(pipe, file => file.WriteAsync("new"u8.ToArray()).AsTask());
        Assert.Equal("new", await read);
        Assert.Equal(PathKind.Stream, PathStatus.Of(pipe).Kind);
    }

    [Fact]
    public async Task The_wait_for_somebody_who_reads_a_pipe_can_be_ended()
    {
        if (!OperatingSystem.IsLinux())
            return;
        var pipe = await Pipes.MakeAsync(folder.FullName);
        using var end = new CancellationTokenSource();
        var writing = AtomicFile.WriteAsync(pipe, _ => Task.CompletedTask, end.Token);
        await end.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => writing);
    }

    [Fact]
    public void A_socket_is_refused_before_anything_is_written_and_when_read()
    {
        if (!OperatingSystem.IsLinux())
            return;
        var path = Path.Combine(folder.FullName, "socket");
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(path));
        Assert.Equal(PathKind.Socket, PathStatus.Of(path).Kind);
        Assert.Equal("it is a socket.", Assert.Throws<IOException>(() => AtomicFile.RequireWritable(path)).Message);
        Assert.Equal("it is a socket.", Assert.Throws<IOException>(() => AtomicFile.Write(path, "x"u8)).Message);
        Assert.Equal("it is a socket.", Assert.Throws<IOException>(() => BoundedFile.ReadBytes(path, 1)).Message);
    }

    [Fact]
    public void Permissions_are_kept()
    {
        if (OperatingSystem.IsWindows())
            return;
        var file = Write("private.txt", "old");
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        AtomicFile.Write(file, "new"u8);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Fact]
    public async Task What_fails_leaves_the_old_file_and_nothing_beside_it()
    {
        var file = Write("a.txt", "old");
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            AtomicFile.WriteAsync(file, _ => throw new InvalidOperationException())
        );
        Assert.Equal("old", File.ReadAllText(file));
        Assert.Single(folder.GetFileSystemInfos());
    }

    [Fact]
    public void What_killed_processes_left_is_removed_and_nothing_of_others()
    {
        Write("run.json.0123456789abcdef0123456789abcdef.tmp", "half");
        var kept = new[] { Write("notes.tmp", ""), Write("run.json", ""), Write("a.0123.tmp", "") };
        AtomicFile.RemoveUnfinished(folder.FullName);
        Assert.Equal(kept.Order(), Directory.GetFiles(folder.FullName).Order());
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
