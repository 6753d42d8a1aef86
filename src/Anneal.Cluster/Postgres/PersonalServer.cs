using System.Globalization;
using System.Security.Cryptography;
using Anneal.Cluster.Shell;

namespace Anneal.Cluster.Postgres;

/// <summary>
/// A server of PostgreSQL of one's own, without an administrator: its data, password and log lie in one folder, and it
/// listens on one port.
/// </summary>
/// <param name="folder">The folder, on a local disk.</param>
/// <param name="programs">Where PostgreSQL's programs are.</param>
internal sealed class PersonalServer(string folder, string programs)
{
    public const string User = "anneal",
        Database = "studies";
    private const int PasswordBytes = 24;
    private const UnixFileMode Owners = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly string folder = Path.GetFullPath(folder);

    /// <summary>The file that <c>PGPASSFILE</c> names; only its owner reads it.</summary>
    public string PasswordFile => Path.Combine(folder, "pgpass");

    /// <summary>What the server writes.</summary>
    public string Log => Path.Combine(folder, "server.log");

    /// <summary>Whether there is one in the folder.</summary>
    public bool Exists => File.Exists(Path.Combine(Data, "PG_VERSION"));

    /// <summary>Whether it runs.</summary>
    public bool IsRunning => Exists && Run("pg_ctl", "-D", Data, "status").ExitCode == 0;

    private string Data => Path.Combine(folder, "data");

    private string Password => Path.Combine(folder, "password");

    /// <summary>The folder of the programs; null where they are not installed.</summary>
    public static string? FindPrograms()
    {
        const string Debian = "/usr/lib/postgresql",
            Others = "/usr";
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var installed = Folders(Debian, "*").Concat(Folders(Others, "pgsql-*")).OrderDescending(StringComparer.Ordinal);
        return path.Concat(installed.Select(each => Path.Combine(each, "bin"))).FirstOrDefault(HasPrograms);

        static string[] Folders(string parent, string pattern) =>
            Directory.Exists(parent) ? Directory.GetDirectories(parent, pattern) : [];
    }

    /// <summary>Whether all programs that are needed are in a folder.</summary>
    public static bool HasPrograms(string folder) =>
        Array.TrueForAll(["initdb", "pg_ctl", "createdb"], program => File.Exists(Path.Combine(folder, program)));

    /// <summary>Starts it unless it runs, and makes it first where there is none.</summary>
    /// <param name="listen">The addresses that it listens on, with commas between, or <c>*</c>.</param>
    /// <param name="port">The port.</param>
    /// <param name="connections">The most connections at a time.</param>
    /// <exception cref="IOException">It cannot be made or started.</exception>
    public void Start(string listen, int port, int connections)
    {
        if (!IsRunning)
            Begin(listen, port, connections);
        MakeDatabase(listen, port);
    }

    /// <summary>Ends it; who is connected is cut off, and nothing that was kept is lost.</summary>
    /// <exception cref="IOException">It does not end.</exception>
    public void Stop() => Require("pg_ctl", "-D", Data, "-m", "fast", "-w", "stop");

    private void Begin(string listen, int port, int connections)
    {
        Directory.CreateDirectory(folder);
        if (!Exists)
            Make();
        Write(PasswordFile, $"*:*:*:{User}:{File.ReadAllText(Password).Trim()}\n");
        // No socket: a folder's path may be longer than a socket's may be.
        string[] settings =
        [
            $"listen_addresses={listen}",
            string.Create(CultureInfo.InvariantCulture, $"port={port}"),
            string.Create(CultureInfo.InvariantCulture, $"max_connections={connections}"),
            "unix_socket_directories=",
        ];
        var options = string.Join(' ', settings.Select(each => $"-c {ShellWords.Quote(each)}"));
        // The server inherits what is open, and holds it as long as it runs.
        var quiet = "exec \"$@\" </dev/null >/dev/null 2>&1";
        var start = ProgramRun.Of([
            "/bin/sh",
            "-c",
            quiet,
            "start",
            Program("pg_ctl"),
            "-D",
            Data,
            "-l",
            Log,
            "-o",
            options,
            "-w",
            "start",
        ]);
        if (start.ExitCode != 0)
            throw new IOException($"PostgreSQL has not started; '{Log}' says why: {LogFolder.LastLine(Log)}");
    }

    private void Make()
    {
        Write(Password, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(PasswordBytes)));
        Require(
            "initdb",
            "-D",
            Data,
            "-U",
            User,
            "-A",
            "scram-sha-256",
            $"--pwfile={Password}",
            "-E",
            "UTF8",
            "--locale=C"
        );
        // From any machine, always with the password.
        Write(Path.Combine(Data, "pg_hba.conf"), "host all all all scram-sha-256\n");
    }

    private void MakeDatabase(string listen, int port)
    {
        var host = listen is "*" or "0.0.0.0" ? "127.0.0.1" : listen.Split(',')[0];
        var number = port.ToString(CultureInfo.InvariantCulture);
        var made = ProgramRun.Of([
            "/usr/bin/env",
            $"PGPASSFILE={PasswordFile}",
            Program("createdb"),
            "-h",
            host,
            "-p",
            number,
            "-U",
            User,
            "-w",
            Database,
        ]);
        if (made.ExitCode != 0 && !made.Error.Contains("already exists", StringComparison.Ordinal))
            throw new IOException($"PostgreSQL runs, but refuses a database: {made.Error.ReplaceLineEndings(" ")}");
    }

    private void Require(string program, params string[] arguments)
    {
        var run = Run(program, arguments);
        if (run.ExitCode != 0)
            throw new IOException(
                $"'{program}' in '{folder}' {ExitText.Of(run.ExitCode, run.Error.ReplaceLineEndings(" "))}"
            );
    }

    private ProgramRun Run(string program, params string[] arguments) =>
        ProgramRun.Of([Program(program), .. arguments]);

    private string Program(string name) => Path.Combine(programs, name);

    // Its rights are there before its text is.
    private static void Write(string path, string text)
    {
        File.Delete(path);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = Owners;
        using var writer = new StreamWriter(path, options);
        writer.Write(text);
    }
}
