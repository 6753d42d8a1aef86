namespace Anneal.Training.Tests.Runs;

/// <summary>Data that are too large for the repository, or not ours to give.</summary>
internal static class ForeignData
{
    /// <summary>A folder of them: in <c>ANNEAL_DATA</c>, or in <c>shared/data</c> beside the repository.</summary>
    public static string Folder(string name) =>
        Path.Combine(
            Environment.GetEnvironmentVariable("ANNEAL_DATA") ?? Path.Combine(RepositoryRoot(), "..", "shared", "data"),
            name
        );

    private static string RepositoryRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Anneal.slnx")))
            folder = Path.GetDirectoryName(folder)
                ?? throw new DirectoryNotFoundException(
                    "The tests must lie in the repository, below 'Anneal.slnx', but do not."
                );
        return folder;
    }
}
