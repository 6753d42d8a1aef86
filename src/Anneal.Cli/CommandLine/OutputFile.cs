using Anneal.Reporting;

namespace Anneal.Cli.CommandLine;

/// <summary>
/// Files that options name to write into. <c>-</c> is standard output, and then nothing else is there.
/// </summary>
internal static class OutputFile
{
    public const string StandardOutput = "-";

    /// <summary>Refuses a path that cannot be written; for runs that write only at their end.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static void RequireWritable(string path)
    {
        if (path != StandardOutput)
            ReportFile.RequireWritable(path);
    }

    /// <summary>Writes text, wholly or not at all.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static Task WriteAsync(ToolConsole console, string path, string text, CancellationToken cancellationToken) =>
        path == StandardOutput
            ? console.Output.WriteAsync(text.AsMemory(), cancellationToken)
            : ReportFile.WriteAsync(path, text, cancellationToken);

    /// <summary>Writes bytes, wholly or not at all.</summary>
    /// <exception cref="IOException">They cannot be written.</exception>
    /// <exception cref="UsageException">Standard output shows text.</exception>
    public static async Task WriteAsync(
        ToolConsole console,
        string path,
        ReadOnlyMemory<byte> contents,
        CancellationToken cancellationToken
    )
    {
        if (path != StandardOutput)
            await ReportFile.WriteAsync(path, contents, cancellationToken);
        else if (console.Bytes is { } bytes)
            await bytes.WriteAsync(contents, cancellationToken);
        else
            throw new UsageException(
                "a PNG picture is nothing that a terminal can show; give a file with --output, as in "
                    + "--output rates.png."
            );
    }

    /// <summary>Where the rest of the results goes beside a file: to the errors if that is standard output.</summary>
    public static ToolConsole Beside(string? path, ToolConsole console) =>
        path == StandardOutput
            ? console with
            {
                Output = console.Error,
                Width = console.ErrorWidth,
                ShowsColor = false,
            }
            : console;
}
