using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Anneal.Cli.Tests.EndToEnd;

/// <summary>Ctrl-C, and being asked to end, while a command waits, computes or writes to somebody who reads nothing.</summary>
public sealed class InterruptedProcessTests : IDisposable
{
    private const int Interrupted = 130;
    private const string Training = "base --rate 0.1 --model mlp --epochs 100000";

    // It takes two seconds at most; a machine that has other things to do takes longer, and one that never ends is
    // found all the same.
    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(20);

    private static int signals;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    public static TheoryData<string> Waiting =>
        [
            "show @PIPE",
            "lint PIPE.py",
            "diff @PIPE 0.1",
            "convert @PIPE --to torch",
            "verify-resume @PIPE",
            "resume-check PIPE --with 0.1",
            "state PIPE.pt",
            "train @PIPE",
            $"train {Training} --dataset PIPE.csv",
            "compare base --dataset PIPE.csv",
        ];

    [Theory, MemberData(nameof(Waiting))]
    public async Task A_command_that_waits_for_a_pipe_ends(string command)
    {
        if (!OperatingSystem.IsLinux())
            return;
        var name = command.Split(' ').First(word => word.Contains("PIPE", StringComparison.Ordinal)).TrimStart('@');
        using (var mkfifo = Process.Start("mkfifo", folder.File(name)))
            await mkfifo.WaitForExitAsync();
        using var tool = new ToolProcess(folder.Path, command.Split(' '));
        // Opens when the tool has opened its end.
        await using var pipe = await Task.Run(() =>
            new FileStream(folder.File(name), FileMode.Open, FileAccess.Write, FileShare.ReadWrite)
        );
        await AssertEndsAsync(tool);
    }

    public static TheoryData<string> Busy =>
        [
            "convert torch.CosineAnnealingLR(7.5) --to keras --rate 0.1 --steps 1000000000",
            "bench --seconds 60",
            $"train {Training} --dataset blobs",
            "compare --dataset blobs --model mlp --seeds 10000 --report -",
            "find --model lenet --seeds 1000",
            "sweep --rates 0.1,0.2 --epochs 10000 --threads 2",
            // More than a pipe holds, which nobody reads.
            "show cosine(0.1->0,1000000) --format csv",
            "convert cosine(0.1->0,1000000) --to csv",
        ];

    [Theory, MemberData(nameof(Busy))]
    public async Task A_command_that_computes_or_writes_ends(string command)
    {
        if (OperatingSystem.IsWindows())
            return; // a signal cannot be sent to another process there
        using var tool = new ToolProcess(folder.Path, command.Split(' '));
        await Task.Delay(TimeSpan.FromSeconds(2));
        await AssertEndsAsync(tool);
    }

    [Fact]
    public async Task A_download_from_somebody_who_does_not_answer_ends()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var proxy = new Dictionary<string, string> { ["https_proxy"] = $"http://{silent.LocalEndpoint}" };
        using var tool = new ToolProcess(folder.Path, ["data", "get", "mnist"], proxy);
        using var connection = await silent.AcceptTcpClientAsync();
        await AssertEndsAsync(tool);
    }

    private static async Task AssertEndsAsync(ToolProcess tool)
    {
        await tool.SignalAsync(Interlocked.Increment(ref signals) % 2 == 0 ? "-TERM" : "-INT");
        Assert.Equal(Interrupted, await tool.ExitCodeAsync().WaitAsync(LongestEnd));
    }
}
