namespace Anneal.Packaging.Tests.Packages;

/// <summary>All packages, packed once from what was built, as where there is no linker for native code.</summary>
public sealed class PackedPackages : PackageFolder, IAsyncLifetime, IDisposable
{
    /// <summary>Where a release says that the project is.</summary>
    public const string Address = "https://example.org/anneal";

    private readonly TemporaryFolder folder;

    public PackedPackages()
        : this(new TemporaryFolder()) { }

    private PackedPackages(TemporaryFolder folder)
        : base(folder.Path) => this.folder = folder;

    /// <summary>What the pack said.</summary>
    public string Said { get; private set; } = "";

    public async Task InitializeAsync() =>
        Said = await ProcessRun.OutputOfAsync(
            "dotnet",
            Repository.Root,
            "pack",
            "Anneal.slnx",
            "--configuration",
            BuildOutput.Configuration,
            "--no-build",
            "--output",
            Source,
            "-nodeReuse:false",
            "-p:PackNative=",
            $"-p:PackageProjectUrl={Address}",
            $"-p:RepositoryUrl={Address}.git"
        );

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => folder.Dispose();
}
