using System.Data.Common;
using System.Net.Sockets;
using Npgsql;

namespace Anneal.Studies.Databases;

/// <summary>A database of PostgreSQL, for processes on any machine.</summary>
internal sealed class PostgresDatabase : Database
{
    private const string Channel = "anneal_study";
    private const int SecondsToConnect = 5,
        TurnsOfStudies = 1_634_627_180,
        MostPrepared = 50;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1);

    private readonly NpgsqlDataSource source;
    private NpgsqlConnection? listener;

    /// <summary>Knows where it is; connects when it is asked something.</summary>
    public PostgresDatabase(NpgsqlConnectionStringBuilder connection)
    {
        connection.Timeout = SecondsToConnect;
        connection.ApplicationName ??= "anneal";
        connection.PersistSecurityInfo = false;
        connection.MaxAutoPrepare = MostPrepared;
        // What is set here is set for a transaction only, so that a connection has nothing to forget.
        connection.NoResetOnClose = true;
        Name = $"postgresql://{connection.Username}@{connection.Host}:{connection.Port}/{connection.Database}";
        source = NpgsqlDataSource.Create(connection);
    }

    public override string Name { get; }

    public override string Now => "extract(epoch from clock_timestamp())::double precision";

    public override string ForUpdate => " FOR UPDATE";

    public override string ForUpdateSkipLocked => " FOR UPDATE SKIP LOCKED";

    // Whoever waits for a row goes through all that happened to it meanwhile, and all who wait are woken.
    public override string Turn => $"SELECT pg_advisory_xact_lock({TurnsOfStudies}, CAST(@study AS integer));";

    public override string Notify => $"; NOTIFY {Channel}";

    public override string Unhurried => "SELECT set_config('synchronous_commit', 'off', true);";

    public override T InTransaction<T>(Func<Session, T> work)
    {
        using var connection = source.OpenConnection();
        using var transaction = connection.BeginTransaction();
        var result = work(new(connection, transaction));
        transaction.Commit();
        return result;
    }

    public override T Run<T>(Func<Session, T> work)
    {
        using var connection = source.OpenConnection();
        return work(new(connection));
    }

    public override bool IsPassing(Exception error) =>
        error switch
        {
            // The server ends, starts, is full, or undid what met with another.
            PostgresException { SqlState: var state } => state.StartsWith("57P", StringComparison.Ordinal)
                || state.StartsWith("08", StringComparison.Ordinal)
                || state is "53300" or "40001" or "40P01",
            NpgsqlException { IsTransient: true } => true,
            NpgsqlException { InnerException: IOException or SocketException or TimeoutException } => true,
            IOException or SocketException => true,
            _ => false,
        };

    // Npgsql has no code of its own for a password that is missing.
    public override string Advice(DbException error) =>
        error is PostgresException { SqlState: PostgresErrorCodes.InvalidPassword }
        || error.Message.StartsWith("No password", StringComparison.Ordinal)
            ? " The password is read from PGPASSWORD, or from the file that PGPASSFILE names: a line "
                + "'host:port:database:user:password' for this server; only its owner may read it."
            : "";

    public override async Task WaitAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (listener is null)
            {
                listener = await source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
                await using var listen = new NpgsqlCommand($"LISTEN {Channel}", listener);
                await listen.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
            }
            _ = await listener.WaitAsync(LongestWait, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (IsPassing(error))
        {
            listener?.Dispose();
            listener = null;
            await Task.Delay(LongestWait, cancellationToken).ConfigureAwait(false);
        }
    }

    public override void Dispose()
    {
        listener?.Dispose();
        source.Dispose();
    }
}
