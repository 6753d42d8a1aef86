using System.Text;

namespace Anneal.Tuning.Processes;

/// <summary>
/// A variable in the environment by which the processes of an attempt are known, whatever group or session they have
/// made for themselves.
/// </summary>
/// <param name="Value">The variable's value.</param>
internal readonly record struct ProcessMark(string Value)
{
    /// <summary>The variable.</summary>
    public const string Variable = "ANNEAL_TRIAL";

    private const string Processes = "/proc";

    /// <summary>Starts the values of this process.</summary>
    public static string Prefix { get; } = Guid.NewGuid().ToString("N");

    private static long count;

    /// <summary>One that no other attempt has.</summary>
    public static ProcessMark Next() =>
        new(FormattableString.Invariant($"{Prefix}.{Interlocked.Increment(ref count)}"));

    /// <summary>Those that carry it, or descend from one that does; none where the system does not tell.</summary>
    /// <param name="root">The attempt's own process; null where it has ended.</param>
    public IReadOnlySet<KnownProcess> Find(int? root)
    {
        if (!OperatingSystem.IsLinux())
            return new HashSet<KnownProcess>();
        var needle = Encoding.UTF8.GetBytes($"{Variable}={Value}\0");
        var all = new Dictionary<int, KnownProcess>();
        var found = new HashSet<int>();
        foreach (var folder in Directory.EnumerateDirectories(Processes))
        {
            if (!int.TryParse(Path.GetFileName(folder), out var id) || KnownProcess.Of(id) is not { } process)
                continue;
            all[id] = process;
            try
            {
                if (File.ReadAllBytes($"{folder}/environ").AsSpan().IndexOf(needle) >= 0)
                    found.Add(id);
            }
            catch (Exception gone) when (gone is IOException or UnauthorizedAccessException) { }
        }
        foreach (var process in all.Values)
            if (Descends(process, found, root, all))
                found.Add(process.Id);
        found.Remove(Environment.ProcessId);
        return found.Select(id => all[id]).ToHashSet();
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
