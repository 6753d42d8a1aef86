namespace Anneal.Tuning.Processes;

/// <summary>The system's program that starts another one in a session of its own.</summary>
internal static class SessionStarter
{
    /// <summary>Where it is; null where the system has none.</summary>
    public static string? Path { get; } =
        new[] { "/usr/bin/setsid", "/bin/setsid" }.FirstOrDefault(path =>
            !OperatingSystem.IsWindows() && File.Exists(path)
        );
}
