using System.Diagnostics;
using System.Net.Sockets;
using System.Runtime.Versioning;

namespace Anneal.Cli.Tests.EndToEnd.Hostile;

/// <summary>Something that a path may lead to.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Make">Makes it at a path, in a folder of its own; what it gives back is ended afterwards.</param>
[SupportedOSPlatform("linux")]
internal sealed record HostileThing(string Name, Func<string, IDisposable?> Make)
{
    private const long Huge = 8L << 30;

    public static IReadOnlyList<HostileThing> All { get; } =
    [
        .. new[] { "/dev/zero", "/dev/full", "/dev/null", "/dev/urandom", "/proc/self/mem" }.Select(Linked),
        new("pipe, nobody there", path => Run("mkfifo", "-m", "666", path)) { IsStream = true },
        new("pipe without end", path => Endless(path)) { IsStream = true },
        new("socket", Socket),
        Of("folder", path => Directory.CreateDirectory(path)),
        Of("link to a file", path => File.CreateSymbolicLink(path, Beside(path, "target"))),
        Of("link to a folder", path => File.CreateSymbolicLink(path, Path.GetDirectoryName(path)!)),
        Of("link to nothing", path => File.CreateSymbolicLink(path, Beside(path, "nothing"))),
        Of("ring of links", path => File.CreateSymbolicLink(path, path)),
        Of("nothing", _ => { }),
        Of("nothing, in no folder", _ => { }) with
        {
            Place = "missing/x",
        },
        Of("8 GB of nothing", path => Sized(path, Huge)),
        Of("file of 0 bytes", path => Sized(path, 0)),
        Of("a million random bytes", path => File.WriteAllBytes(path, Bytes(1_000_000))),
        Of("unreadable file", path => Unreadable(path)),
        Of("file in a read-only folder", path => ReadOnlyFolder(path)) with
        {
            Place = "folder/x",
        },
        Of("name of two lines", path => File.WriteAllText(path, "x")) with
        {
            Place = "a\nb",
        },
        Of("name of 300 letters", _ => { }) with
        {
            Place = new string('n', 300),
        },
        Of(@"name with \0 and %00", path => File.WriteAllText(path, "x")) with
        {
            Place = @"a\0b%00c\x00",
        },
    ];

    /// <summary>Its place in the folder; the path's ending follows.</summary>
    public string Place { get; private init; } = "x";

    /// <summary>Whether only writing tells whether it can be written to.</summary>
    public bool IsStream { get; private init; }

    private static HostileThing Of(string name, Action<string> make) => new(name, path =>
        {
            make(path);
            return null;
        });

    // A name ends as the command asks for it.
    private static HostileThing Linked(string device) =>
        Of(device, path => File.CreateSymbolicLink(path, device)) with
        {
            IsStream = true,
        };

    private static string Beside(string path, string name) => Path.Combine(Path.GetDirectoryName(path)!, name);

    private static byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        System.Security.Cryptography.RandomNumberGenerator.Fill(bytes);
        return bytes;
    }

    private static void Sized(string path, long length)
    {
        using var file = File.Create(path);
        file.SetLength(length);
    }

    private static void Unreadable(string path)
    {
        File.WriteAllText(path, "x");
        File.SetUnixFileMode(path, UnixFileMode.None);
    }

    private static void ReadOnlyFolder(string path)
    {
        var folder = Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "x");
        folder.UnixFileMode =
            UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
    }

    private static Socket Socket(string path)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(path));
        return socket;
    }

    // Somebody who writes without an end, whenever somebody reads.
    private static Writer Endless(string path)
    {
        Run("mkfifo", "-m", "666", path);
        return new Writer(Process.Start("sh", ["-c", "exec yes >\"$0\"", path]));
    }

    private static IDisposable? Run(string command, params string[] arguments)
    {
        using var process = Process.Start(command, arguments);
        process.WaitForExit();
        return null;
    }

    private sealed class Writer(Process process) : IDisposable
    {
        public void Dispose()
        {
            process.Kill();
            process.WaitForExit();
            process.Dispose();
        }
    }
}
