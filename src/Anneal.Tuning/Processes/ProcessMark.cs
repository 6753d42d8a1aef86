using System.Text;

namespace Anneal.Tuning.Processes;

/// <summary>
/// A variable in the environment by which the processes of an attempt are known, whatever group or session they have
/// made for themselves.
/// </summary>
/// <param name="Value">The variable's value.</param>
/// <param name="Since">When the attempt began, as <see cref="KnownProcess.Began"/> has it.</param>
internal readonly record struct ProcessMark(string Value, long Since)
{
    // A program that is just being loaded shows an empty environment, for much less than a millisecond.
    private const int MostLooks = 20;

    /// <summary>The variable.</summary>
    public const string Variable = "ANNEAL_TRIAL";

    private const string Processes = "/proc";

    /// <summary>Starts the values of this process.</summary>
    public static string Prefix { get; } = Guid.NewGuid().ToString("N");

    private static long count;

    /// <summary>One that no other attempt has.</summary>
    public static ProcessMark Next() =>
        new(FormattableString.Invariant($"{Prefix}.{Interlocked.Increment(ref count)}"), KnownProcess.Now());

    /// <summary>Those that carry it, or descend from one that does; none where the system does not tell.</summary>
    /// <param name="root">The attempt's own process; null where it has ended.</param>
    public IReadOnlySet<KnownProcess> Find(int? root)
    {
        var found = new HashSet<KnownProcess>();
        if (!OperatingSystem.IsLinux())
            return found;
        // One that ends while it is looked at may have left a child that was not listed yet.
        for (var looks = 0; looks < MostLooks && !Look(root, found) && found.Count == 0; looks++) { }
        return found;
    }

    /// <summary>Looks at every process once.</summary>
    /// <returns>False where one ended meanwhile that may have been of this attempt.</returns>
    private bool Look(int? root, HashSet<KnownProcess> found)
    {
        var needle = Encoding.UTF8.GetBytes($"{Variable}={Value}\0");
        var all = new Dictionary<int, KnownProcess>();
        var marked = new HashSet<int>();
        var isWhole = true;
        foreach (var folder in Directory.EnumerateDirectories(Processes))
        {
            if (!int.TryParse(Path.GetFileName(folder), out var id))
                continue;
            if (KnownProcess.Of(id) is not { } process || EnvironmentOf(process) is not { } environment)
            {
                isWhole = false;
                continue;
            }
            all[id] = process;
            if (environment.AsSpan().IndexOf(needle) >= 0)
                marked.Add(id);
        }
        foreach (var process in all.Values)
            if (Descends(process, marked, root, all))
                marked.Add(process.Id);
        marked.Remove(Environment.ProcessId);
        found.UnionWith(marked.Select(id => all[id]));
        return isWhole;
    }

    /// <summary>What a process was given; null where it is gone.</summary>
    private byte[]? EnvironmentOf(KnownProcess process)
    {
        try
        {
            for (var looks = 1; ; looks++)
            {
                var bytes = File.ReadAllBytes(FormattableString.Invariant($"{Processes}/{process.Id}/environ"));
                var isLoaded = bytes.Length > 0 || process.HasEnded || process.Began < Since;
                if (isLoaded || looks == MostLooks)
                    return bytes;
                Thread.Sleep(1);
            }
        }
        catch (UnauthorizedAccessException)
        {
            return [];
        }
        catch (IOException)
        {
            return process.Began < Since ? [] : null;
        }
    }

    private static bool Descends(KnownProcess process, HashSet<int> found, int? root, Dictionary<int, KnownProcess> all)
    {
        for (var steps = 0; steps < all.Count && all.TryGetValue(process.Parent, out var parent); steps++)
        {
            if (parent.Id == root || found.Contains(parent.Id))
                return true;
            process = parent;
        }
        return false;
    }
}
