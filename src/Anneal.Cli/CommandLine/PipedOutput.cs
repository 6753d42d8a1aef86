using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Anneal.Cli.CommandLine;

/// <summary>
/// Standard output or error into a pipe. When its reader has gone, as <c>head</c> does, the rest is dropped and the
/// process told; after Ctrl-C a reader that takes nothing is waited for no longer.
/// </summary>
/// <param name="descriptor">The pipe.</param>
/// <param name="gone">What is done when its reader has gone.</param>
/// <param name="interrupt">Ctrl-C.</param>
internal sealed class PipedOutput(int descriptor, Action gone, CancellationToken interrupt) : Stream
{
    private const int BrokenPipe = 32;

    // So much a pipe that takes anything takes at once.
    private const int AtOnce = 4096;

    private const short CanTake = 4;
    private const int LookMilliseconds = 100;
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(500);

    private readonly FileStream pipe = new(
        new SafeFileHandle(descriptor, ownsHandle: false),
        FileAccess.Write,
        bufferSize: 0
    );
    private long? interrupted;

    /// <summary>The standard output of this process; its command is interrupted when the reader has gone.</summary>
    /// <param name="interrupt">What Ctrl-C cancels.</param>
    public static Stream OfProcess(CancellationTokenSource interrupt) =>
        Console.IsOutputRedirected && IsStream(1)
            ? new PipedOutput(1, interrupt.Cancel, interrupt.Token)
            : Console.OpenStandardOutput();

    /// <summary>The standard error of this process.</summary>
    /// <param name="interrupt">What Ctrl-C cancels.</param>
    public static Stream ErrorsOfProcess(CancellationTokenSource interrupt) =>
        Console.IsErrorRedirected && IsStream(2)
            ? new PipedOutput(2, () => { }, interrupt.Token)
            : Console.OpenStandardError();

    private static bool IsStream(int descriptor) =>
        OperatingSystem.IsLinux()
        && PathStatus.Of($"/proc/self/fd/{descriptor}").Kind is PathKind.Stream or PathKind.Socket;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            while (!buffer.IsEmpty && IsTaken())
            {
                var part = buffer[..Math.Min(buffer.Length, AtOnce)];
                pipe.Write(part);
                buffer = buffer[part.Length..];
            }
        }
        catch (IOException error) when (error.HResult == BrokenPipe)
        {
            gone();
        }
    }

    // Waits until the reader takes more, or until it is waited for no longer.
    private bool IsTaken()
    {
        while (true)
        {
            if (interrupt.IsCancellationRequested)
                interrupted ??= Environment.TickCount64;
            var place = new Place { Descriptor = descriptor, Asked = CanTake };
            // What goes wrong in asking, writing tells.
            if (poll(ref place, 1, LookMilliseconds) != 0)
                return true;
            if (Environment.TickCount64 - interrupted > Grace.TotalMilliseconds)
                return false;
        }
    }

    public override void Flush() => pipe.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            pipe.Dispose();
        base.Dispose(disposing);
    }

    [DllImport("libc", EntryPoint = "poll")]
    private static extern int poll(ref Place places, nuint count, int milliseconds);

    private struct Place
    {
        public int Descriptor;
        public short Asked;
        public short Told;
    }
}
