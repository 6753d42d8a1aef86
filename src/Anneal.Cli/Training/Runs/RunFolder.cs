using System.Text;
using System.Text.Json;
using Anneal.Reporting.TensorBoard;
using Anneal.Training.Checkpoints;
using Anneal.Training.Runs;

namespace Anneal.Cli.Training.Runs;

/// <summary>The folder of one training: what lies where, and that only one process trains in it.</summary>
internal sealed class RunFolder : IDisposable
{
    private const string DocumentName = "run.json";
    private const string CheckpointsName = "checkpoints";
    private const string LockName = "in-use";
    private const int LongestDocument = 1 << 20;

    // What Linux, macOS and Windows say of a file that another process holds.
    private static readonly int[] HeldElsewhere = [11, 35, unchecked((int)0x80070020)];

    private readonly FileStream inUse;

    private RunFolder(string path)
    {
        Path = path;
        try
        {
            RequireOwn(CheckpointsPath);
            RequireOwn(File(LockName));
            Directory.CreateDirectory(CheckpointsPath);
            // The system lets it go, however the process ends.
            inUse = new(File(LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            AtomicFile.RemoveUnfinished(path);
        }
        catch (IOException error) when (HeldElsewhere.Contains(error.HResult))
        {
            throw new UsageException($"another process is training in '{path}'; let it end or stop it.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(LockName, error);
        }
    }

    public string Path { get; }

    public CheckpointStore Checkpoints => CheckpointsIn(Path);

    public string MetricsPath => File("metrics.jsonl");

    private string CheckpointsPath => File(CheckpointsName);

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
    public static RunFolder Open(string path)
    {
        RequireTraining(path);
        return new(path);
    }

    /// <summary>Reads the training that a folder holds and its last checkpoint, if any; the folder stays as it
    /// is.</summary>
    /// <exception cref="UsageException">It holds none, or what it holds is damaged.</exception>
    /// <exception cref="InvalidDataException">The last checkpoint is damaged.</exception>
    public static (RunDocument Document, Checkpoint? Last) Read(string path)
    {
        RequireTraining(path);
        return (ReadDocument(NameIn(path, DocumentName)), CheckpointsIn(path).ReadLast());
    }

    public string File(string name) => NameIn(Path, name);

    /// <summary>Writes <c>run.json</c>.</summary>
    /// <exception cref="UsageException">It cannot be written.</exception>
    public void WriteDocument(RunDocument document)
    {
        try
        {
            AtomicFile.Write(
                File(DocumentName),
                Encoding.UTF8.GetBytes(JsonSerializer.Serialize(document, RunJson.Readable.RunDocument) + "\n"),
                LinkRule.Replace
            );
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(DocumentName, error);
        }
    }

    /// <summary>Reads <c>run.json</c>.</summary>
    /// <exception cref="UsageException">It is damaged, or of another version.</exception>
    public RunDocument ReadDocument() => ReadDocument(File(DocumentName));

    private static RunDocument ReadDocument(string path)
    {
        try
        {
            var text = BoundedFile.ReadBytes(path, LongestDocument);
            var document = JsonSerializer.Deserialize(text, RunJson.Readable.RunDocument)
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
        catch (Exception wrong) when (wrong is JsonException or InvalidDataException)
        {
            throw new UsageException(
                $"'{path}' cannot be read: {wrong.Message.ReplaceLineEndings(" ")} Put back the file that the "
                    + "training was begun with."
            );
        }
    }

    private UsageException Unwritable(string name, Exception error) =>
        new($"the folder '{Path}' cannot be written: {WriteRefusal.ReasonFor(File(name), error)} Choose another one.");

    private static CheckpointStore CheckpointsIn(string path) => new(NameIn(path, CheckpointsName));

    private static string NameIn(string path, string name) => System.IO.Path.Combine(path, name);

    private static void RequireTraining(string path)
    {
        if (!System.IO.File.Exists(NameIn(path, DocumentName)))
            throw new UsageException(
                $"'{path}' holds no training to continue: it has no {DocumentName}. Begin one with --output {path}."
            );
    }

    // A link would lead into somebody else's files.
    private static void RequireOwn(string path)
    {
        if (new FileInfo(path).LinkTarget is not null)
            throw new UsageException($"'{path}' is a link, which no training follows; remove it.");
    }

    public void Dispose() => inUse.Dispose();
}
