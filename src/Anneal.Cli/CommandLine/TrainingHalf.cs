using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace Anneal.Cli.CommandLine;

/// <summary>
/// The half of the tool that trains and paints. A native build starts at once and leaves training to the same tool
/// compiled just in time, which uses the vectors of the machine that it runs on and lies in a folder beside the native
/// file; so is what paints PNG pictures, a library that is larger than the whole native tool.
/// </summary>
internal static partial class TrainingHalf
{
    private static readonly string Program = Path.Combine(
        AppContext.BaseDirectory,
        "training",
        OperatingSystem.IsWindows() ? "anneal.exe" : "anneal"
    );

    /// <summary>Whether this build trains; a native one does not.</summary>
    [FeatureSwitchDefinition("Anneal.Cli.Trains")]
    public static bool IsThis => !AppContext.TryGetSwitch("Anneal.Cli.Trains", out var trains) || trains;

    /// <summary>Whether a command line is for the other half.</summary>
    /// <param name="arguments">The command line; a directive before the command may quote the rest of it.</param>
    /// <param name="isForIt">Whether a command trains.</param>
    public static bool IsCalled(IReadOnlyCollection<string> arguments, Func<string, bool> isForIt) =>
        arguments.Any(IsPicture)
        || arguments.SelectMany(argument => argument.Split(' ')).FirstOrDefault(IsCommand) is { } command
            && isForIt(command);

    /// <summary>Lets this process go on as the other half.</summary>
    /// <returns>Where the process stayed the same: the exit status.</returns>
    public static int Become(IReadOnlyList<string> arguments, TextWriter error)
    {
        if (!File.Exists(Program))
        {
            error.WriteLine(
                $"anneal: training, studies, C# and PNG pictures need '{Program}'; keep the folder beside the tool, "
                    + "or install it again."
            );
            return ExitCode.Refused;
        }
        if (OperatingSystem.IsWindows())
        {
            using var half = Process.Start(new ProcessStartInfo(Program, arguments) { UseShellExecute = false })!;
            half.WaitForExit();
            return half.ExitCode;
        }
        // The same process, so that signals, the terminal and the exit status are its own.
        _ = Execute(Program, [Program, .. arguments, null]);
        error.WriteLine($"anneal: '{Program}' cannot be started: {Marshal.GetLastPInvokeErrorMessage()}.");
        return ExitCode.Refused;
    }

    // A format or the name of a file; a word too many only starts later.
    private static bool IsPicture(string word) => word.EndsWith("png", StringComparison.OrdinalIgnoreCase);

    private static bool IsCommand(string word) => word.Length > 0 && word[0] is not ('-' or '[');

    [LibraryImport("libc", EntryPoint = "execv", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Execute(string path, string?[] arguments);
}
