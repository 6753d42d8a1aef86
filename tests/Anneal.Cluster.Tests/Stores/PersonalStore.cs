using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Anneal.Studies.Tests.Databases;

namespace Anneal.Cluster.Tests.Stores;

/// <summary>A PostgreSQL that the tool itself makes and starts, as a user without privileges.</summary>
public sealed class PersonalStore : IDisposable
{
    /// <summary>Tests with one run after each other: this process knows one password file at a time.</summary>
    public const string OneAtATime = "stores of one's own";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("anneal-store-");
    private readonly int port = LoopbackPort.Free();

    public PersonalStore()
    {
        if (PostgresServer.Missing is not null)
            return;
        if (Environment.IsPrivilegedProcess)
            Assert.Equal(0, Run("chown", "postgres", folder.FullName).ExitCode);
        Start();
    }

    /// <summary>The server's folder.</summary>
    public string Folder => Path.Combine(folder.FullName, "server");

    /// <summary>The file with its password.</summary>
    public string PasswordFile => Path.Combine(Folder, "pgpass");

    /// <summary>The address of its database.</summary>
    public string Address => $"postgresql://anneal@127.0.0.1:{port}/studies";

    /// <summary>What tools have to know.</summary>
    public Dictionary<string, string> Variables => new() { ["PGPASSFILE"] = PasswordFile };

    /// <summary>Starts it by the tool.</summary>
    /// <returns>What the tool said.</returns>
    public string Start()
    {
        var run = Tool("store", "start", "--folder", Folder, "--port", $"{port}");
        Assert.True(run.ExitCode == 0, run.Error);
        // The test's own looks at the database know the password too.
        Environment.SetEnvironmentVariable("PGPASSFILE", PasswordFile);
        return run.Output;
    }

    /// <summary>Runs the tool as the user that the server is of.</summary>
    public (int ExitCode, string Output, string Error) Tool(params string[] arguments)
    {
        var tool = Path.Combine(AppContext.BaseDirectory, "anneal");
        return Environment.IsPrivilegedProcess
            ? Run(
                "setpriv",
                [
                    "--reuid=postgres",
                    "--regid=postgres",
                    "--clear-groups",
                    "env",
                    $"HOME={folder.FullName}",
                    tool,
                    .. arguments,
                ]
            )
            : Run(tool, arguments);
    }

    /// <summary>Ends it at once, as a crash does.</summary>
    public void Crash() => Control("-m", "immediate", "stop");

    /// <summary>Cuts everybody off.</summary>
    public void CutOff()
    {
        var run = Run(
            $"{PostgresServer.Programs}/psql",
            "-X",
            "-q",
            "-d",
            Address,
            "-c",
            "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE application_name = 'anneal'"
        );
        Assert.True(run.ExitCode == 0, run.Error);
    }

    public void Dispose()
    {
        if (PostgresServer.Missing is null)
            Control("-m", "immediate", "stop");
        folder.Delete(recursive: true);
    }

    private void Control(params string[] arguments)
    {
        string[] words = [$"{PostgresServer.Programs}/pg_ctl", "-D", $"{Folder}/data", "-w", .. arguments];
        _ = Environment.IsPrivilegedProcess
            ? Run("setpriv", ["--reuid=postgres", "--regid=postgres", "--clear-groups", .. words])
            : Run(words[0], words[1..]);
    }

    private (int ExitCode, string Output, string Error) Run(string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = "/",
                Environment = { ["PGPASSFILE"] = PasswordFile },
            }
        )!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
