using Anneal.Tuning.Processes;

namespace Anneal.Studies;

/// <summary>Which process works, and where: on the same place one can see whether another is still there.</summary>
/// <param name="Id">A name that no other has.</param>
/// <param name="Host">The machine's name.</param>
/// <param name="Place">What numbers of processes hold for: one start of one machine, or of one container.</param>
/// <param name="Process">The process's number.</param>
/// <param name="Began">When it began, which tells it from a later one with the same number.</param>
internal sealed record WorkerIdentity(string Id, string Host, string Place, long Process, long Began)
{
    private const string BootId = "/proc/sys/kernel/random/boot_id",
        Numbers = "/proc/self/ns/pid";

    /// <summary>This process, once for each store.</summary>
    public static WorkerIdentity New()
    {
        var host = Environment.MachineName;
        var place = $"{host} {Text(BootId)} {new FileInfo(Numbers).LinkTarget}";
        var process = Environment.ProcessId;
        return new($"{host}-{process}-{Guid.NewGuid():N}", host, place, process, BeganOf(process) ?? 0);
    }

    /// <summary>Whether a process of this place is gone.</summary>
    public static bool IsGone(long process, long began) => BeganOf((int)process) is not { } now || now != began;

    // In the kernel's own ticks, which no clock that is set changes; elsewhere only whether it is there.
    private static long? BeganOf(int process)
    {
        if (OperatingSystem.IsLinux())
            return KnownProcess.Of(process)?.Began;
        try
        {
            using var found = System.Diagnostics.Process.GetProcessById(process);
            return found.HasExited ? null : 0;
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string Text(string path) => File.Exists(path) ? File.ReadAllText(path).Trim() : "";
}
