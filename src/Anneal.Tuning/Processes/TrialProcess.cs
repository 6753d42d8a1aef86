using System.Diagnostics;

namespace Anneal.Tuning.Processes;

/// <summary>A program with all that it starts: begun together, ended together.</summary>
internal sealed class TrialProcess : IDisposable
{
    private const int MostRounds = 20;

    // Enough to write a checkpoint; Ctrl-C ends everything within five seconds.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private readonly Process process;
    private readonly ProcessMark mark = ProcessMark.Next();
    private readonly bool leadsGroup;

    /// <summary>Starts it, with nothing to read.</summary>
    /// <param name="words">The program and its arguments.</param>
    /// <param name="threads">Threads that it is told to use; null: it is told nothing.</param>
    /// <exception cref="IOException">It cannot be started.</exception>
    public TrialProcess(IReadOnlyList<string> words, int? threads)
    {
        ProcessGuard.Ensure();
        leadsGroup = SessionStarter.Path is not null;
        var start = SessionStarter.Path is { } starter
            ? new ProcessStartInfo(starter, words)
            : new ProcessStartInfo(words[0], words.Skip(1));
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.Environment[ProcessMark.Variable] = mark.Value;
        if (threads is { } count)
            ProgramThreads.Set(start, count);
        try
        {
            process = Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception error)
        {
            throw new IOException($"'{words[0]}' cannot be started: {error.Message}.", error);
        }
        process.StandardInput.Close();
    }

    /// <summary>What it writes.</summary>
    public Stream Output => process.StandardOutput.BaseStream;

    /// <summary>What it writes beside that.</summary>
    public Stream Errors => process.StandardError.BaseStream;

    /// <summary>Its exit status; 128 and the signal where one ended it.</summary>
    public int ExitCode => process.ExitCode;

    /// <summary>Waits for its end.</summary>
    /// <returns>Whether it has ended.</returns>
    public bool Wait(TimeSpan time) => process.WaitForExit(time);

    /// <summary>Asks it to end, waits a while, and ends what is left of it and of all that it started.</summary>
    public void End()
    {
        if (leadsGroup && !process.HasExited)
        {
            // What has left the group is known by its parents, as long as they are there.
            var descendants = mark.Find(process.Id);
            _ = LibC.Signal(-process.Id, LibC.Terminate);
            _ = process.WaitForExit(Grace);
            foreach (var each in descendants)
                each.Kill();
        }
        Sweep();
    }

    /// <summary>Ends all that it started and left behind, and itself.</summary>
    public void Sweep()
    {
        if (!leadsGroup)
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
            process.WaitForExit();
            return;
        }
        for (var round = 0; round < MostRounds; round++)
        {
            var found = mark.Find(process.HasExited ? null : process.Id);
            _ = LibC.Signal(-process.Id, LibC.Kill);
            foreach (var each in found)
                each.Kill();
            process.WaitForExit();
            if (found.Count == 0)
                return;
        }
    }

    public void Dispose() => process.Dispose();
}
