using System.Data.Common;
using System.Diagnostics;
using Anneal.Tuning.Studies;

namespace Anneal.Studies.Databases;

/// <summary>A database that is asked again while it is gone.</summary>
internal sealed class PatientDatabase(Database database, StoreSettings settings) : IDisposable
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(20),
        LongestPause = TimeSpan.FromSeconds(2);

    public Database Inner => database;

    /// <inheritdoc cref="Database.InTransaction"/>
    public T InTransaction<T>(Func<Session, T> work) => Try(() => database.InTransaction(work));

    /// <inheritdoc cref="Database.Run"/>
    public T Run<T>(Func<Session, T> work) => Try(() => database.Run(work));

    /// <summary>Runs something that may be run twice.</summary>
    /// <exception cref="StudyStoreException">The database is gone for too long, or refuses.</exception>
    public T Try<T>(Func<T> work)
    {
        var clock = Stopwatch.StartNew();
        for (var pause = FirstPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
            try
            {
                return work();
            }
            catch (Exception error) when (database.IsPassing(error))
            {
                if (clock.Elapsed >= settings.Patience || settings.CancellationToken.WaitHandle.WaitOne(pause))
                    throw new StudyStoreException(
                        $"'{database.Name}' cannot be reached: {Text(error)}. The study resumes from it when it is "
                            + "back.",
                        error
                    );
            }
            catch (DbException error)
            {
                throw new StudyStoreException(
                    $"'{database.Name}' refuses: {Text(error)}.{database.Advice(error)}",
                    error
                );
            }
    }

    public void Dispose() => database.Dispose();

    private static string Text(Exception error) =>
        (error.InnerException is { } inner ? $"{error.Message}: {inner.Message}" : error.Message)
            .ReplaceLineEndings(" ")
            .TrimEnd('.');
}
