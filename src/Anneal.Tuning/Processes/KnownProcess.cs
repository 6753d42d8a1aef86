using System.Globalization;

namespace Anneal.Tuning.Processes;

/// <summary>A process of a Linux system, which its number alone does not name: numbers are given again.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Parent">Its parent's number.</param>
/// <param name="Began">When it began, in the system's own ticks.</param>
internal readonly record struct KnownProcess(int Id, int Parent, long Began)
{
    // The places after the name, which may have anything in it.
    private const int ParentPlace = 1,
        BeganPlace = 19;

    /// <summary>Reads it; null where there is none.</summary>
    public static KnownProcess? Of(int id)
    {
        try
        {
            var text = File.ReadAllText(FormattableString.Invariant($"/proc/{id}/stat"));
            var words = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            return new(id, (int)Number(words[ParentPlace]), Number(words[BeganPlace]));
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }

        static long Number(string word) => long.Parse(word, CultureInfo.InvariantCulture);
    }

    /// <summary>Ends it at once, unless it is gone.</summary>
    public void Kill()
    {
        if (Of(Id) is { } now && now.Began == Began)
            _ = LibC.Signal(Id, LibC.Kill);
    }
}
