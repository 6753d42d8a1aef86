using Anneal.Tuning.Trials;

namespace Anneal.Tuning.Studies;

/// <summary>The folder of an attempt, which no other attempt writes to.</summary>
internal static class AttemptFolder
{
    /// <summary>Makes it, with what the attempt before left where it goes on from that.</summary>
    /// <param name="root">The study's folder.</param>
    /// <param name="assignment">What is trained.</param>
    /// <param name="attempt">The attempt's number.</param>
    /// <param name="before">The attempt that it goes on from; null where it begins.</param>
    public static string Create(string root, Assignment assignment, long attempt, long? before)
    {
        var parent = Path.Combine(root, FormattableString.Invariant($"{assignment.Candidate}-{assignment.Seed}"));
        var folder = Directory.CreateDirectory(Path.Combine(parent, Name(attempt)));
        if (before is { } last)
            Copy(new(Path.Combine(parent, Name(last))), folder);
        return folder.FullName;
    }

    private static string Name(long attempt) => FormattableString.Invariant($"{attempt}");

    private static void Copy(DirectoryInfo source, DirectoryInfo target)
    {
        if (!source.Exists)
            return; // a trial that needs it says so
        foreach (var file in source.EnumerateFiles())
            file.CopyTo(Path.Combine(target.FullName, file.Name), overwrite: true);
        foreach (var folder in source.EnumerateDirectories())
            Copy(folder, target.CreateSubdirectory(folder.Name));
    }
}
