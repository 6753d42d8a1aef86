namespace Anneal.Cli.Tests.Docs;

/// <summary>The files of the repository that the tests were built in.</summary>
internal static class Repository
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>The text of a file.</summary>
    /// <param name="path">Its path from the root.</param>
    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static string Find(DirectoryInfo? folder) =>
        folder is null ? throw new DirectoryNotFoundException("Anneal.slnx is in no folder above the tests.")
        : File.Exists(Path.Combine(folder.FullName, "Anneal.slnx")) ? folder.FullName
        : Find(folder.Parent);
}
