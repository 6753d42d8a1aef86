using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Anneal.Studies.Databases;

/// <summary>A file of SQLite: one connection that writes for each process, all on one machine.</summary>
internal sealed class SqliteDatabase : Database
{
    private const int Busy = 5,
        Locked = 6;
    private const int SecondsForOthers = 30;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50),
        LongestWait = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private readonly SqliteConnection connection;
    private readonly Dictionary<string, DbCommand> known = [];
    private readonly string path;
    private long seen;

    /// <summary>Opens the file, or makes it.</summary>
    /// <exception cref="IOException">It lies on a network's file system, or is none of SQLite.</exception>
    public SqliteDatabase(string path, bool createsFile, Func<string, bool>? isOnNetwork = null)
    {
        this.path = path;
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        if (PathStatus.Of(path).Kind is not (PathKind.File or PathKind.Nothing))
            throw new IOException($"'{path}' must be a file, but is a folder, a pipe, a device or a socket.");
        if (!createsFile && !File.Exists(path))
            throw new FileNotFoundException($"There is no study in '{path}'; no such file.", path);
        if (!Directory.Exists(folder))
            throw new DirectoryNotFoundException($"The folder of '{path}' must exist; make it first.");
        if ((isOnNetwork ?? IsOnNetwork)(folder))
            throw new IOException(
                $"'{path}' lies on a network's file system, where SQLite loses data; keep the study on a local disk, "
                    + "or in PostgreSQL, as postgresql://USER@HOST/DATABASE."
            );
        connection = new(
            new SqliteConnectionStringBuilder
            {
                DataSource = path,
                Pooling = false,
                DefaultTimeout = SecondsForOthers,
            }.ToString()
        );
        try
        {
            connection.Open();
            Run(command => command.Execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;"));
        }
        catch (SqliteException error)
        {
            connection.Dispose();
            throw new IOException($"'{path}' cannot be used as a file of SQLite: {error.Message}.", error);
        }
    }

    public override string Name => path;

    public override string Now => "unixepoch('subsec')";

    // A transaction that writes has the file to itself.
    public override string ForUpdate => "";

    public override string ForUpdateSkipLocked => "";

    public override string Turn => "SELECT 1;";

    public override string Notify => "";

    // With synchronous=NORMAL.
    public override string Unhurried => "";

    public override T InTransaction<T>(Func<Session, T> work)
    {
        lock (gate)
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            var result = work(new(connection, transaction, known));
            transaction.Commit();
            return result;
        }
    }

    public override T Run<T>(Func<Session, T> work)
    {
        lock (gate)
        {
            return work(new(connection, known: known));
        }
    }

    public override bool IsPassing(Exception error) => error is SqliteException { SqliteErrorCode: Busy or Locked };

    public override async Task WaitAsync(CancellationToken cancellationToken)
    {
        var end = DateTime.UtcNow + LongestWait;
        while (DateTime.UtcNow < end)
        {
            var version = Run(command => command.Number("PRAGMA data_version"));
            if (version != Interlocked.Exchange(ref seen, version))
                return;
            await Task.Delay(Look, cancellationToken).ConfigureAwait(false);
        }
    }

    public override void Dispose()
    {
        lock (gate)
        {
            foreach (var command in known.Values)
                command.Dispose();
            connection.Dispose();
        }
    }

    private static bool IsOnNetwork(string folder)
    {
        try
        {
            return new DriveInfo(folder).DriveType == DriveType.Network;
        }
        catch (Exception unknown) when (unknown is IOException or ArgumentException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
