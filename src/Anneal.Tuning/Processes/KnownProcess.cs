using System.Globalization;

namespace Anneal.Tuning.Processes;

/// <summary>A process of a Linux system, which its number alone does not name: numbers are given again.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Parent">Its parent's number.</param>
/// <param name="Began">When it began, in the system's own ticks.</param>
internal readonly record struct KnownProcess(int Id, int Parent, long Began)
{
    // The places after the name, which may have anything in it.
    private const int StatePlace = 0,
        ParentPlace = 1,
        BeganPlace = 19;

    // Milliseconds; what the system does not let go within them (a disk that hangs) is not waited for.
    private const int LongestWait = 500;
    private const int TicksPerSecond = 100; // what Linux shows, whatever its own are

    /// <summary>Whether it has ended and only its parent has not asked for it.</summary>
    public bool HasEnded { get; private init; }

    /// <summary>The time as <see cref="Began"/> has it; 0 where the system does not tell.</summary>
    public static long Now()
    {
        try
        {
            var uptime = File.ReadAllText("/proc/uptime").Split(' ')[0];
            return (long)(double.Parse(uptime, CultureInfo.InvariantCulture) * TicksPerSecond);
        }
        catch (Exception unknown) when (unknown is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }

    /// <summary>Reads it; null where there is none.</summary>
    public static KnownProcess? Of(int id)
    {
        try
        {
            var text = File.ReadAllText(FormattableString.Invariant($"/proc/{id}/stat"));
            var words = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            return new(id, (int)Number(words[ParentPlace]), Number(words[BeganPlace]))
            {
                HasEnded = words[StatePlace] is "Z" or "X",
            };
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }

        static long Number(string word) => long.Parse(word, CultureInfo.InvariantCulture);
    }

    /// <summary>Ends it at once, unless it is gone, and waits until it is.</summary>
    public void Kill()
    {
        for (var waited = 0; waited < LongestWait && Of(Id) is { HasEnded: false } now && now.Began == Began; waited++)
        {
            if (waited == 0)
                _ = LibC.Signal(Id, LibC.Kill);
            Thread.Sleep(1);
        }
    }
}
