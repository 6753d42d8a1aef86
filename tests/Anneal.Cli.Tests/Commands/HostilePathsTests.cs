using System.Net.Sockets;

namespace Anneal.Cli.Tests.Commands;

/// <summary>Paths that lead to no ordinary file, given to every argument that takes a path.</summary>
public sealed class HostilePathsTests : IDisposable
{
    private const string Text = "cosine(0.1 -> 0, 10)";
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    public static TheoryData<string> Inputs =>
        [
            "show @PATH",
            "show PATH.py:rate",
            "show PATH.yaml",
            "diff @PATH cosine(0.1->0,10)",
            "convert @PATH --to torch",
            "verify-resume @PATH",
            "lint @PATH --steps 10",
            "lint PATH.py",
            "lint PATH.ipynb",
            "lint PATH.md",
            "lint PATH.json",
            "lint PATH.sh",
            "state PATH",
            "state PATH.pt",
            "resume-check PATH --with cosine(0.1->0,10)",
            "train @PATH --rate 0.1 --dataset blobs",
            "train base --rate 0.1 --dataset mnist --data-dir PATH",
            "train base --rate 0.1 --dataset csv --data-dir PATH",
            "train base --rate 0.1 --dataset PATH.csv",
            "train --resume PATH",
            "compare @PATH --dataset blobs --report report.html",
        ];

    [Theory, MemberData(nameof(Inputs))]
    public async Task An_input_that_is_no_file_is_refused_in_a_line(string command)
    {
        foreach (var (kind, path) in Kinds())
        {
            // The ending of a name says how a file is read.
            var ending = command.Split(' ').First(word => word.Contains("PATH", StringComparison.Ordinal));
            ending = ending[(ending.IndexOf("PATH", StringComparison.Ordinal) + 4)..].Split(':')[0];
            var link = folder.File($"{kind}-{Guid.NewGuid():N}{ending}");
            File.CreateSymbolicLink(link, path);
            var run = await ToolRun.OfAsync(Words(command, link[..^ending.Length]));
            Assert.True((run.ExitCode, run.Output) == (2, ""), $"{kind}: {run.ExitCode} {run.Output}");
            Assert.Matches(@"\Aanneal: [^\n]+\n\z", run.Error);
        }
    }

    public static TheoryData<string> Outputs =>
        [
            "show cosine(0.1->0,10) --output PATH",
            "diff cosine(0.1->0,10) linear(0.1->0,10) --svg PATH",
            "lint cosine(0.1->0,10) --steps 10 --svg PATH",
            "train base --rate 0.1 --dataset blobs --model mlp --epochs 1 --report PATH",
            "compare base --dataset blobs --model mlp --epochs 1 --seeds 1 --report PATH",
            "state STATE --output PATH",
        ];

    [Theory, MemberData(nameof(Outputs))]
    public async Task An_output_goes_where_its_path_leads(string command)
    {
        if (!OperatingSystem.IsLinux())
            return;
        var state = folder.Write(
            "state.json",
            new GroupScheduler(Recipe.Parse(Text), new ParameterGroup("all", 0.1, _ => { })).Save().ToJson()
        );
        command = command.Replace("STATE", state, StringComparison.Ordinal);

        Assert.Matches(
            @"\Aanneal: '[^\n]+' cannot be written: it is a folder\. [^\n]+\n\z",
            await ErrorOf(folder.Path)
        );
        Assert.Matches(@"\Aanneal: '[^\n]+ the disk is full\. [^\n]+\n\z", await ErrorOf("/dev/full"));
        Assert.Equal(FileAttributes.Normal, File.GetAttributes("/dev/full") & FileAttributes.Normal);
        Assert.Equal(0, new FileInfo("/dev/full").Length);

        var target = folder.Write("target", "old");
        var link = folder.File("link");
        File.CreateSymbolicLink(link, target);
        Assert.InRange((await ToolRun.OfAsync(Words(command, link))).ExitCode, 0, 1);
        Assert.Equal(target, new FileInfo(link).LinkTarget);
        Assert.NotEqual("old", await File.ReadAllTextAsync(target));

        // The whole of it, and nothing else, is on standard output.
        var run = await ToolRun.OfAsync(Words(command, "-"));
        Assert.InRange(run.ExitCode, 0, 1);
        Assert.False(File.Exists("-"));
        Assert.Equal(Kind(await File.ReadAllTextAsync(target)), Kind(run.Output));

        async Task<string> ErrorOf(string path)
        {
            var refused = await ToolRun.OfAsync(Words(command, path));
            Assert.Equal(2, refused.ExitCode);
            return refused.Error[refused.Error.LastIndexOf("anneal: ", StringComparison.Ordinal)..];
        }

        static string Kind(string text) => $"{text[..5]}…{text.TrimEnd()[^5..]}";
    }

    private static string[] Words(string command, string path) =>
        [.. command.Split(' ').Select(word => word.Replace("PATH", path, StringComparison.Ordinal))];

    private IEnumerable<(string Kind, string Path)> Kinds()
    {
        yield return ("folder", folder.Path);
        yield return ("nothing", folder.File("none"));
        var ring = folder.File($"ring-{Guid.NewGuid():N}");
        File.CreateSymbolicLink(ring, ring);
        yield return ("ring", ring);
        var large = folder.File($"large-{Guid.NewGuid():N}");
        using (var file = File.Create(large))
            file.SetLength(10_000_000_000);
        yield return ("large", large);
        if (!OperatingSystem.IsLinux())
            yield break;
        yield return ("zeros", "/dev/zero");
        yield return ("random", "/dev/urandom");
        var listening = folder.File($"s{Guid.NewGuid():N}"[..9]);
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(listening));
        yield return ("socket", listening);
    }
}
