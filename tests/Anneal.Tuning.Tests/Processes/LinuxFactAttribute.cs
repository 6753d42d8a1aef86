namespace Anneal.Tuning.Tests.Processes;

/// <summary>A test that starts programs of a Linux system.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute()
    {
        if (!OperatingSystem.IsLinux())
            Skip = "needs sh and /proc of Linux";
    }
}
