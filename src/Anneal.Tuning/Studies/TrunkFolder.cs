using System.Globalization;
using Anneal.Tuning.Trials;

namespace Anneal.Tuning.Studies;

/// <summary>The folder of what a training left at a place where others can go on.</summary>
internal static class TrunkFolder
{
    private const string Name = "trunks";

    /// <summary>Where it is.</summary>
    /// <param name="root">The study's folder.</param>
    /// <param name="assignment">What was trained.</param>
    /// <param name="steps">How far.</param>
    public static string PathOf(string root, Assignment assignment, long steps) =>
        Path.Combine(
            root,
            Name,
            FormattableString.Invariant($"{assignment.Candidate}-{assignment.Rung}-{assignment.Seed}-{steps}")
        );

    /// <summary>Those that there are.</summary>
    public static IEnumerable<(Assignment Assignment, long Steps, string Path)> All(string root)
    {
        var folder = new DirectoryInfo(Path.Combine(root, Name));
        if (!folder.Exists)
            yield break;
        foreach (var trunk in folder.EnumerateDirectories())
            if (
                trunk.Name.Split('-') is [var candidate, var rung, var seed, var steps]
                && int.TryParse(candidate, CultureInfo.InvariantCulture, out var number)
                && int.TryParse(rung, CultureInfo.InvariantCulture, out var place)
                && ulong.TryParse(seed, CultureInfo.InvariantCulture, out var drawn)
                && long.TryParse(steps, CultureInfo.InvariantCulture, out var made)
            )
                yield return (new(number, place, drawn), made, trunk.FullName);
    }

    /// <summary>Copies an attempt's folder, whole or not at all; where it cannot, nobody goes on from it.</summary>
    public static void Leave(string attempt, string trunk)
    {
        if (Directory.Exists(trunk))
            return; // of an attempt before, which is the same
        var unfinished = $"{trunk}.{Guid.NewGuid():N}";
        try
        {
            AttemptFolder.Copy(new(attempt), Directory.CreateDirectory(unfinished));
            Directory.Move(unfinished, trunk);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Remove(unfinished);
        }
    }

    /// <summary>Removes what nobody goes on from; if it cannot, it stays.</summary>
    public static void Remove(string trunk)
    {
        try
        {
            Directory.Delete(trunk, recursive: true);
        }
        catch (Exception held) when (held is IOException or UnauthorizedAccessException)
        {
            // Somebody else removes it, or it is removed when the study ends.
        }
    }

    /// <summary>Removes all of a study.</summary>
    public static void RemoveAll(string root) => Remove(Path.Combine(root, Name));
}
