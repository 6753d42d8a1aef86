using System.Data.Common;

namespace Anneal.Studies.Databases;

/// <summary>A database, and what is said differently in each kind of it.</summary>
internal abstract class Database : IDisposable
{
    /// <summary>What users know it by; without a password.</summary>
    public abstract string Name { get; }

    /// <summary>Its clock, in seconds since 1970: the only one that leases go by.</summary>
    public abstract string Now { get; }

    /// <summary>What follows a choice of rows that nobody else shall change meanwhile.</summary>
    public abstract string ForUpdate { get; }

    /// <summary>The same, but for rows that somebody else has.</summary>
    public abstract string ForUpdateSkipLocked { get; }

    /// <summary>
    /// What precedes the choice of a study's row where many wait for it, with the value <c>study</c>: a statement with
    /// one row, after which it is one's turn.
    /// </summary>
    public abstract string Turn { get; }

    /// <summary>What follows a change that others may wait for; empty where they look themselves.</summary>
    public abstract string Notify { get; }

    /// <summary>
    /// What precedes a change that need not be on the disk when it returns, only before the next one that need; empty
    /// where all are so.
    /// </summary>
    public abstract string Unhurried { get; }

    /// <summary>Runs statements that belong together; what it throws undoes them.</summary>
    public abstract T InTransaction<T>(Func<Session, T> work);

    /// <summary>Runs one statement.</summary>
    public abstract T Run<T>(Func<Session, T> work);

    /// <summary>Whether it may be tried again: the connection is gone, or somebody else was writing.</summary>
    public abstract bool IsPassing(Exception error);

    /// <summary>What helps against a refusal, as a sentence; empty where nothing is known.</summary>
    public virtual string Advice(DbException error) => "";

    /// <summary>Waits until others may have changed something, a second at most.</summary>
    public abstract Task WaitAsync(CancellationToken cancellationToken);

    public abstract void Dispose();
}
