namespace Anneal.Packaging.Tests;

/// <summary>Where the build that these tests are part of puts its files.</summary>
internal static class BuildOutput
{
    // Bin/Release/net10.0.
    private static readonly DirectoryInfo Folder = new(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));

    /// <summary><c>Release</c> or <c>Debug</c>.</summary>
    public static string Configuration => Folder.Parent!.Name;

    /// <summary>A project's built assembly.</summary>
    /// <param name="project">The project's folder, from the root of the repository.</param>
    public static string AssemblyOf(string project) =>
        Path.Combine(Repository.Root, project, "bin", Configuration, Folder.Name, $"{Path.GetFileName(project)}.dll");
}
