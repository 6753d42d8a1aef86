using Microsoft.Win32.SafeHandles;

namespace Anneal.Cli.CommandLine;

/// <summary>
/// Standard output into a pipe: when its reader has gone, as <c>head</c> does, the command is interrupted instead of
/// running on for nobody.
/// </summary>
/// <param name="pipe">The pipe.</param>
/// <param name="interrupt">What Ctrl-C cancels too.</param>
internal sealed class PipedOutput(Stream pipe, CancellationTokenSource interrupt) : Stream
{
    private const int BrokenPipe = 32;

    /// <summary>The standard output of this process.</summary>
    /// <param name="interrupt">What Ctrl-C cancels too.</param>
    public static Stream OfProcess(CancellationTokenSource interrupt) =>
        OperatingSystem.IsLinux()
        && PathStatus.Of("/proc/self/fd/1").Kind == PathKind.Stream
        && Console.IsOutputRedirected
            ? new PipedOutput(
                new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0),
                interrupt
            )
            : Console.OpenStandardOutput();

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
            pipe.Write(buffer);
        }
        catch (IOException gone) when (gone.HResult == BrokenPipe)
        {
            interrupt.Cancel();
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
}
