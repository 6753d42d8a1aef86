namespace Anneal.Training.Tests.Runs;

/// <summary>A test on the real Fashion-MNIST, skipped where its files are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FashionMnistFactAttribute : FactAttribute
{
    public FashionMnistFactAttribute()
    {
        if (!File.Exists(Path.Combine(Folder, "train-images-idx3-ubyte.gz")))
            Skip = $"Fashion-MNIST is not in '{Folder}'; set ANNEAL_DATA to the folder that holds 'fashion-mnist'.";
    }

    /// <summary>
    /// The folder of the files: in <c>ANNEAL_DATA</c>, or in <c>shared/data</c> beside the repository.
    /// </summary>
    public static string Folder { get; } =
        Path.Combine(
            Environment.GetEnvironmentVariable("ANNEAL_DATA") ?? Path.Combine(RepositoryRoot(), "..", "shared", "data"),
            "fashion-mnist"
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
