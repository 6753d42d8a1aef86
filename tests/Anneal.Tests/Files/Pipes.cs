using System.Diagnostics;

namespace Anneal.Tests.Files;

/// <summary>Pipes with a name in a folder.</summary>
internal static class Pipes
{
    public static async Task<string> MakeAsync(string folder)
    {
        var path = Path.Combine(folder, "pipe");
        using var make = Process.Start("mkfifo", [path]);
        await make.WaitForExitAsync();
        Assert.Equal(0, make.ExitCode);
        return path;
    }
}
