using Anneal.Cli.CommandLine;

namespace Anneal.Cli.Tests.EndToEnd.Hostile;

/// <summary>A store with a study that was stopped before its first trial, so that whoever works on it trains.</summary>
internal static class HostileStore
{
    public const string Name = "STORE.db";

    private const string Sweep = "sweep --dataset blobs --model mlp --epochs 1 --rates 0.1 --seeds 1 --store";

    private static readonly Lazy<Task<byte[]>> Contents = new(MakeAsync);

    /// <summary>Writes it for every user.</summary>
    public static async Task WriteAsync(string folder)
    {
        var path = Path.Combine(folder, Name);
        await File.WriteAllBytesAsync(path, await Contents.Value);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, (UnixFileMode)0b110_110_110);
    }

    private static async Task<byte[]> MakeAsync()
    {
        using var folder = new TemporaryFolder();
        using var stop = new CancellationTokenSource();
        // The plan is on the errors before the first trial begins.
        using var error = new Interrupting(stop, afterWrites: 1);
        var exitCode = await Tool.RunAsync(
            [.. Sweep.Split(' '), folder.File(Name)],
            new ToolConsole(TextWriter.Null, error),
            stop.Token
        );
        Assert.Equal(130, exitCode);
        return await File.ReadAllBytesAsync(folder.File(Name));
    }
}
