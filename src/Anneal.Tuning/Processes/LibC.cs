using System.Runtime.InteropServices;

namespace Anneal.Tuning.Processes;

/// <summary>What the class library does not ask the system.</summary>
internal static partial class LibC
{
    public const int Terminate = 15,
        Kill = 9;

    /// <summary>Sends a signal to a process, or to a group where the number is negative.</summary>
    /// <returns>0 where it was sent.</returns>
    [LibraryImport("libc", EntryPoint = "kill")]
    public static partial int Signal(int process, int signal);
}
