namespace Anneal.Training.Data.Download;

/// <summary>How far the download of one file has come.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Received">Bytes received.</param>
/// <param name="Length">Bytes in all.</param>
public readonly record struct DownloadProgress(string File, long Received, long Length);
