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

    /// <summary>The folder of the files.</summary>
    public static string Folder { get; } = ForeignData.Folder("fashion-mnist");
}
