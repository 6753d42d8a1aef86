using System.Runtime.InteropServices;

namespace Anneal;

/// <summary>What a path leads to, links followed, and how long that is.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Length">Its bytes; 0 where it says none.</param>
internal readonly record struct PathStatus(PathKind Kind, long Length)
{
    // The kernel's struct statx, the same on every processor.
    private const int StatusBytes = 256,
        ModeOffset = 28,
        SizeOffset = 40;
    private const int FromWorkingDirectory = -100;
    private const uint TypeAndSize = 0x201;
    private const int TypeMask = 0xF000,
        RegularType = 0x8000,
        FolderType = 0x4000,
        SocketType = 0xC000;

    public static PathStatus Of(string path)
    {
        if (OperatingSystem.IsLinux() && Asked(path) is { } asked)
            return asked;
        if (Directory.Exists(path))
            return new(PathKind.Folder, 0);
        return File.Exists(path) ? new(PathKind.File, new FileInfo(path).Length) : default;
    }

    // The class library does not tell a pipe or a device from a file. Null where the C library does not know the call.
    private static PathStatus? Asked(string path)
    {
        var status = new byte[StatusBytes];
        try
        {
            if (statx(FromWorkingDirectory, path, flags: 0, TypeAndSize, status) != 0)
                return default(PathStatus);
        }
        catch (Exception error) when (error is EntryPointNotFoundException or DllNotFoundException)
        {
            return null;
        }
        var kind = (BitConverter.ToUInt16(status, ModeOffset) & TypeMask) switch
        {
            RegularType => PathKind.File,
            FolderType => PathKind.Folder,
            SocketType => PathKind.Socket,
            _ => PathKind.Stream,
        };
        return new(kind, kind == PathKind.File ? BitConverter.ToInt64(status, SizeOffset) : 0);
    }

    [DllImport("libc", EntryPoint = "statx")]
    private static extern int statx(
        int directory,
        [MarshalAs(UnmanagedType.LPUTF8Str)] string path,
        int flags,
        uint mask,
        byte[] status
    );
}
