using Anneal.Cli.Options;

namespace Anneal.Cli.Commands.Data;

/// <summary>A data set in the JSON of <c>anneal data list</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it is, in a few words.</param>
/// <param name="Published">Whether <c>anneal data get</c> downloads it.</param>
/// <param name="Available">Whether it can be trained on now; not <c>csv</c>, which is a file of the user's.</param>
/// <param name="Folder">Where the files of a published set are looked for; null for others.</param>
internal sealed record DataSetDocument(string Name, string Description, bool Published, bool Available, string? Folder)
{
    /// <param name="name">The set.</param>
    /// <param name="directory">The folder that the command line names; null for none.</param>
    public static DataSetDocument Of(string name, string? directory)
    {
        var description = DataSetNames.Descriptions[name];
        if (DataFolders.Published.FirstOrDefault(set => set.Name == name) is not { } published)
            return new(name, description, Published: false, name != DataSetNames.Csv, null);
        var folder = DataFolders.Of(directory, name);
        var isThere = published.Files.All(file => IsThere(Path.Combine(folder, file.Name)));
        return new(name, description, Published: true, isThere, folder);
    }

    /// <summary>Whether a file is there, packed or not.</summary>
    private static bool IsThere(string path) =>
        File.Exists(path) || File.Exists(Path.ChangeExtension(path, extension: null));
}
