using Anneal.Training.Data.Download;

namespace Anneal.Cli.Commands.Data;

/// <summary>How far a download has come, in a line that is written over again.</summary>
internal sealed class DownloadStatus(ToolConsole console) : IProgress<DownloadProgress>
{
    public void Report(DownloadProgress value) =>
        console.ShowStatus($"{value.File}  {value.Received / 1e6:F1} of {value.Length / 1e6:F1} MB");
}
