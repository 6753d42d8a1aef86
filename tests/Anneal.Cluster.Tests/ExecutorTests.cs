using Anneal.Cli.Tests;

namespace Anneal.Cluster.Tests;

/// <summary>The same study wherever its workers run.</summary>
public sealed class ExecutorTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Processes_of_this_machine_and_of_a_command_find_what_one_process_finds()
    {
        if (!OperatingSystem.IsLinux())
            return;
        var alone = await DigitsSweep.AloneAsync(folder);
        var local = await DigitsSweep.FoundAsync(folder, folder.File("s.db"), "local", null, "--executor", "local");
        Assert.Equal(alone, local);
        string[] command = ["--executor", "command", "--hosts", "a,b", "--submit", "sh -c {command} {host}"];
        Assert.Equal(alone, await DigitsSweep.FoundAsync(folder, folder.File("s.db"), "command", null, command));
        // And one that reads its lines, as qsub does, and comes back at once.
        string[] queue =
        [
            "--executor",
            "command",
            "--submit",
            "sh -c 'cat > {name}; setsid -f sh {name} <&- >&- 2>&-'",
        ];
        Directory.CreateDirectory(folder.File("command"));
        Assert.Equal(alone, await DigitsSweep.FoundAsync(folder, folder.File("s.db"), "queue", null, queue));
    }
}
