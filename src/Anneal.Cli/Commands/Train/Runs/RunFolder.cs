using System.Text.Json;
using Anneal.Reporting;
using Anneal.Reporting.TensorBoard;
using Anneal.Training.Checkpoints;

namespace Anneal.Cli.Commands.Train.Runs;

/// <summary>The folder of one training: what lies where, and that only one process trains in it.</summary>
internal sealed class RunFolder : IDisposable
{
    private const string DocumentName = "run.json";
    private const int LongestDocument = 1 << 20;

    private readonly FileStream inUse;

    private RunFolder(string path)
    {
        Path = path;
        try
        {
            Directory.CreateDirectory(CheckpointsPath);
            // The system lets it go, however the process ends.
            inUse = new(File("in-use"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (System.IO.File.Exists(File("in-use")))
        {
            throw new UsageException($"another process is training in '{path}'; let it end or stop it.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"the folder '{path}' cannot be written: {error.Message} Choose another one.");
        }
    }

    public string Path { get; }

    public CheckpointStore Checkpoints => new(CheckpointsPath);

    public string MetricsPath => File("metrics.jsonl");

    private string CheckpointsPath => File("checkpoints");

    /// <summary>A folder for a new training; made where it is not there.</summary>
    /// <exception cref="UsageException">It holds a training already, or cannot be written.</exception>
    public static RunFolder Create(string path)
    {
        var folder = new RunFolder(path);
        if (!System.IO.File.Exists(folder.File(DocumentName)) && Directory.GetFiles(folder.CheckpointsPath).Length == 0)
            return folder;
        folder.Dispose();
        throw new UsageException(
            $"'{path}' holds a training already: continue it with --resume {path}, or choose another folder."
        );
    }

    /// <summary>The folder of a training that was begun.</summary>
    /// <exception cref="UsageException">It holds none, or cannot be written.</exception>
    public static RunFolder Open(string path) =>
        System.IO.File.Exists(System.IO.Path.Combine(path, DocumentName))
            ? new(path)
            : throw new UsageException(
                $"'{path}' holds no training to continue: it has no {DocumentName}. Begin one with --out {path}."
            );

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public Task WriteDocumentAsync(RunDocument document, CancellationToken cancellationToken) =>
        ReportFile.WriteAsync(
            File(DocumentName),
            JsonSerializer.Serialize(document, RunJson.Readable.RunDocument) + "\n",
            cancellationToken
        );

    /// <summary>Reads <c>run.json</c>.</summary>
    /// <exception cref="UsageException">It is damaged, or of another version.</exception>
    public RunDocument ReadDocument()
    {
        var path = File(DocumentName);
        try
        {
            if (new FileInfo(path).Length > LongestDocument)
                throw new JsonException($"it must have at most {LongestDocument} bytes.");
            var document = JsonSerializer.Deserialize(System.IO.File.ReadAllBytes(path), RunJson.Readable.RunDocument)
                ?? throw new JsonException("it is null.");
            if (document.Version != RunDocument.CurrentVersion)
                throw new JsonException(
                    $"it must be of version {RunDocument.CurrentVersion}, but is of version {document.Version}."
                );
            // A file of another name would be written over.
            if (
                document.Events != System.IO.Path.GetFileName(document.Events)
                || !document.Events.StartsWith(EventFileWriter.FileNameStart, StringComparison.Ordinal)
            )
                throw new JsonException(
                    "'events' must be the name of a file in the folder that begins with "
                        + $"'{EventFileWriter.FileNameStart}', but is '{document.Events}'."
                );
            return document;
        }
        catch (JsonException wrong)
        {
            throw new UsageException(
                $"'{path}' cannot be read: {wrong.Message.ReplaceLineEndings(" ")} Put back the file that the "
                    + "training was begun with."
            );
        }
    }

    public void Dispose() => inUse.Dispose();
}
