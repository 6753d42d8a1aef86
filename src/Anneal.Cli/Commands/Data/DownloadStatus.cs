using Anneal.Training.Data.Download;

namespace Anneal.Cli.Commands.Data;

/// <summary>How far a download has come, in a line that is written over again.</summary>
internal sealed class DownloadStatus(ToolConsole console) : IProgress<DownloadProgress>
{
    private readonly StatusBar bar = new(console);

    public void Report(DownloadProgress value) =>
        bar.Show(
            value.File,
            value.Length > 0 ? (double)value.Received / value.Length : 0,
            FormattableString.Invariant($"{value.Received / 1e6:F1} of {value.Length / 1e6:F1} MB")
        );
}
