namespace Anneal.Tests.Architecture;

/// <summary>The repository that the tests were built from.</summary>
internal static class Repository
{
    /// <summary>A file or folder of the repository.</summary>
    public static string Source(string path) => Path.Combine(Root(), path);

    /// <summary>The C# sources below a folder of the repository.</summary>
    public static IEnumerable<string> Sources(string folder) =>
        Directory
            .EnumerateFiles(Source(folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Anneal.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("the tests do not run inside the repository.");
    }
}
