using System.ComponentModel;
using System.Diagnostics;

namespace Anneal.Cluster.Shell;

/// <summary>A program that was run to its end.</summary>
/// <param name="ExitCode">Its exit status.</param>
/// <param name="Output">What it wrote.</param>
/// <param name="Error">What it wrote beside that, without the white space around.</param>
internal sealed record ProgramRun(int ExitCode, string Output, string Error)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    /// <summary>Runs it.</summary>
    /// <param name="words">The program and its arguments.</param>
    /// <param name="input">What it reads.</param>
    /// <exception cref="SubmitterException">It cannot be started, or does not end.</exception>
    public static ProgramRun Of(IReadOnlyList<string> words, string input = "")
    {
        using var process = Start(words);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        try
        {
            process.StandardInput.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It does not read what it is given; its exit status says whether it minds.
        }
        if (!process.WaitForExit(Longest))
        {
            process.Kill(entireProcessTree: true);
            throw new SubmitterException(
                $"'{words[0]}' has not ended within {Longest.TotalSeconds} s.",
                isPassing: true
            );
        }
        // What it has started may hold its output open.
        Task.WaitAll([output, error], TimeSpan.FromSeconds(1));
        return new(process.ExitCode, Text(output), Text(error).Trim());
    }

    private static Process Start(IReadOnlyList<string> words)
    {
        var start = new ProcessStartInfo(words[0], words.Skip(1))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception missing)
        {
            throw new SubmitterException(
                $"'{words[0]}' cannot be started: {missing.Message}; it must be in a folder of PATH."
            );
        }
    }

    private static string Text(Task<string> read) => read.IsCompletedSuccessfully ? read.Result : "";
}
