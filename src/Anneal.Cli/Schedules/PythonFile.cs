using Anneal.Interop.Python;

namespace Anneal.Cli.Schedules;

/// <summary>Python sources on the disk.</summary>
internal static class PythonFile
{
    private const string Kind = "source";

    // A character takes at most four bytes.
    private const long BytesPerCharacter = 4;

    /// <summary>What one says.</summary>
    /// <param name="path">The file.</param>
    /// <param name="read">Reads the source.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="UnreadFileException">It cannot be read.</exception>
    public static T Read<T>(string path, Func<PythonSource, T> read, CancellationToken cancellationToken) =>
        PythonSource.IsNotebook(path)
            ? TextFile.ReadBytes(
                path,
                Kind,
                PythonSource.MostNotebookCharacters,
                bytes => read(PythonSource.ParseNotebook(bytes)),
                cancellationToken
            )
            : TextFile.Read(
                path,
                Kind,
                BytesPerCharacter * PythonSource.MostCharacters,
                text => read(PythonSource.Parse(path, text)),
                cancellationToken
            );
}
