using Anneal.Tuning.Trials;

namespace Anneal.Tuning.Studies;

/// <summary>The folder of an attempt, which no other attempt writes to.</summary>
internal static class AttemptFolder
{
    /// <summary>Where it is.</summary>
    /// <param name="root">The study's folder.</param>
    /// <param name="assignment">What is trained.</param>
    /// <param name="attempt">The attempt's number.</param>
    public static string PathOf(string root, Assignment assignment, long attempt) =>
        Path.Combine(
            root,
            FormattableString.Invariant($"{assignment.Candidate}-{assignment.Seed}"),
            FormattableString.Invariant($"{attempt}")
        );

    /// <summary>Makes it, with what is in the folder that the attempt goes on from.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="source">The folder that it goes on from; null where it begins.</param>
    public static string Create(string path, string? source)
    {
        var folder = Directory.CreateDirectory(path);
        if (source is not null)
            Copy(new(source), folder);
        return folder.FullName;
    }

    /// <summary>Copies a folder.</summary>
    public static void Copy(DirectoryInfo source, DirectoryInfo target)
    {
        foreach (var file in source.EnumerateFiles())
            file.CopyTo(Path.Combine(target.FullName, file.Name), overwrite: true);
        foreach (var folder in source.EnumerateDirectories())
            Copy(folder, target.CreateSubdirectory(folder.Name));
    }
}
