using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Anneal.Studies.Tests.Databases;

/// <summary>
/// A server of PostgreSQL of the suite's own, on loopback, in a temporary folder, as a user without privileges.
/// </summary>
public sealed class PostgresServer : IDisposable
{
    private const string Installed = "/usr/lib/postgresql";
    private const string User = "anneal";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("anneal-postgres-");
    private readonly int port = LoopbackPort.Free();

    /// <summary>The programs of PostgreSQL; null where it is not installed.</summary>
    public static string? Programs { get; } =
        Directory.Exists(Installed)
            ? Directory.GetDirectories(Installed).Select(version => $"{version}/bin").FirstOrDefault(Directory.Exists)
            : null;

    /// <summary>Why its tests are skipped; null where they are not.</summary>
    public static string? Missing { get; } =
        Programs is null ? $"PostgreSQL is not installed in {Installed}; apt-get install postgresql" : null;

    public PostgresServer()
    {
        if (Missing is not null)
            return;
        if (Environment.IsPrivilegedProcess)
            Run("chown", "postgres", folder.FullName);
        As("initdb", "-D", Data, "-U", User, "--auth=trust", "--no-sync", "-E", "UTF8", "--locale=C");
        Start();
    }

    /// <summary>The address of a database that is empty.</summary>
    public string NewDatabase()
    {
        var name = $"d{Guid.NewGuid():N}";
        As("createdb", "-h", "127.0.0.1", "-p", $"{port}", "-U", User, name);
        return $"postgresql://{User}@127.0.0.1:{port}/{name}";
    }

    /// <summary>Asks the server something, past the library.</summary>
    public string Query(string address, string text) => As("psql", "-X", "-A", "-t", "-d", address, "-c", text).Trim();

    /// <summary>Starts it, and waits until it answers.</summary>
    public void Start() =>
        As(
            "pg_ctl",
            "-D",
            Data,
            "-w",
            "-l",
            $"{folder.FullName}/log",
            "-o",
            $"-c listen_addresses=127.0.0.1 -c port={port} -c fsync=off -c unix_socket_directories={folder.FullName}",
            "start"
        );

    /// <summary>Ends it at once, as a crash does.</summary>
    public void Crash() => As("pg_ctl", "-D", Data, "-w", "-m", "immediate", "stop");

    public void Dispose()
    {
        if (Missing is null)
            try
            {
                Crash();
            }
            catch (InvalidOperationException)
            {
                // It was down.
            }
        folder.Delete(recursive: true);
    }

    private string Data => $"{folder.FullName}/data";

    private static string As(string program, params string[] arguments) =>
        Environment.IsPrivilegedProcess
            ? Run(
                "setpriv",
                ["--reuid=postgres", "--regid=postgres", "--clear-groups", $"{Programs}/{program}", .. arguments]
            )
            : Run($"{Programs}/{program}", arguments);

    private static string Run(string program, params string[] arguments)
    {
        // The server inherits what is open: its log is a file, not a pipe that would never end.
        var start = new ProcessStartInfo(
            "/bin/sh",
            ["-c", "exec \"$@\" </dev/null 2>/dev/null", "run", program, .. arguments]
        )
        {
            RedirectStandardOutput = true,
            WorkingDirectory = "/",
        };
        if (arguments.Contains("start"))
            start.ArgumentList[1] = "exec \"$@\" </dev/null >/dev/null 2>&1";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException(
                $"{program} {string.Join(' ', arguments)}: exit {process.ExitCode} {output}"
            );
    }
}
