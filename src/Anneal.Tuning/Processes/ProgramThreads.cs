using System.Diagnostics;
using System.Globalization;

namespace Anneal.Tuning.Processes;

/// <summary>Tells programs how many threads to use, in the variables that their libraries read.</summary>
internal static class ProgramThreads
{
    private static readonly string[] Variables =
    [
        "OMP_NUM_THREADS",
        "MKL_NUM_THREADS",
        "OPENBLAS_NUM_THREADS",
        "NUMEXPR_NUM_THREADS",
    ];

    /// <summary>Sets those that are not set.</summary>
    public static void Set(ProcessStartInfo start, int threads)
    {
        foreach (var variable in Variables)
            start.Environment.TryAdd(variable, threads.ToString(CultureInfo.InvariantCulture));
    }
}
