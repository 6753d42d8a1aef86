using System.Data.Common;
using Anneal.Studies.Databases;
using Anneal.Tuning.Studies;

namespace Anneal.Studies;

/// <summary>The studies of a database.</summary>
public sealed class StudyDatabase : IDisposable
{
    private readonly PatientDatabase database;

    /// <summary>Opens a database that there is.</summary>
    /// <param name="address">Where it is.</param>
    /// <exception cref="IOException">It is not there, or cannot be used.</exception>
    public StudyDatabase(StudyAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        database = new(address.Open(createsFile: false), new() { Patience = TimeSpan.Zero });
    }

    /// <summary>The store of a study, which is begun or taken up by the study that is made with it.</summary>
    /// <param name="address">Where it is; a file is made where there is none.</param>
    /// <param name="name">The study's name, of which there is one in a database.</param>
    /// <param name="spec">What whoever works on it has to know, in a text of the caller's; kept where the study
    /// begins.</param>
    /// <param name="settings">How it deals with what is slow or gone. Default: the defaults.</param>
    /// <exception cref="IOException">It cannot be used.</exception>
    public static IStudyStore Store(StudyAddress address, string name, string spec = "", StoreSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(spec);
        return new DatabaseStore(address.Open(createsFile: true), name, spec, settings ?? new());
    }

    /// <summary>The studies, by name.</summary>
    public IReadOnlyList<StudySummary> Studies() =>
        database.InTransaction(command =>
        {
            var states = command
                .Rows(
                    "SELECT study, state, count(*) FROM anneal_trial GROUP BY study, state ORDER BY study, state",
                    row => (Study: row.GetInt64(0), State: row.GetString(1), Count: row.GetInt32(2))
                )
                .ToLookup(row => row.Study);
            var workers = command
                .Rows(
                    "SELECT study, count(DISTINCT worker) FROM anneal_attempt WHERE state = 'running' GROUP BY study",
                    row => (Study: row.GetInt64(0), Count: row.GetInt32(1))
                )
                .ToDictionary(row => row.Study, row => row.Count);
            return command.Rows(
                "SELECT id, name, state, created FROM anneal_study ORDER BY name",
                row => new StudySummary(
                    row.GetString(1),
                    row.GetString(2),
                    row.Time(3)!.Value,
                    states[row.GetInt64(0)].ToDictionary(each => each.State, each => each.Count),
                    workers.GetValueOrDefault(row.GetInt64(0))
                )
            );
        });

    /// <summary>What whoever works on a study has to know.</summary>
    /// <param name="name">The study's name.</param>
    /// <exception cref="ArgumentException">There is no such study.</exception>
    public string SpecOf(string name) => Named(name, row => row.GetString(1));

    /// <summary>The attempts of a study, in their order.</summary>
    /// <param name="name">The study's name.</param>
    /// <exception cref="ArgumentException">There is no such study.</exception>
    public IReadOnlyList<AttemptRecord> Attempts(string name) =>
        database.Run(command =>
            command.Rows(
                """
                SELECT token, candidate, rung, seed, state, worker, started, ended, step, value, reason
                FROM anneal_attempt WHERE study = @study ORDER BY token
                """,
                Attempt,
                ("study", Id(name))
            )
        );

    /// <summary>The events of a study, in their order, without reports.</summary>
    /// <param name="name">The study's name.</param>
    /// <exception cref="ArgumentException">There is no such study.</exception>
    public IReadOnlyList<StudyEvent> Events(string name) =>
        database.Run(command =>
            command.Rows(
                "SELECT json FROM anneal_event WHERE study = @study ORDER BY seq",
                row => StudyEvent.Parse(row.GetString(0)),
                ("study", Id(name))
            )
        );

    /// <summary>The values that the attempts of a study reported, in their order.</summary>
    /// <param name="name">The study's name.</param>
    /// <exception cref="ArgumentException">There is no such study.</exception>
    public IReadOnlyList<(long Attempt, long Step, double? Value)> Values(string name) =>
        database.Run(command =>
            command.Rows(
                "SELECT token, step, value FROM anneal_metric WHERE study = @study ORDER BY token, ordinal",
                row => (row.GetInt64(0), row.GetInt64(1), row.Number(2)),
                ("study", Id(name))
            )
        );

    /// <summary>The values that one attempt of a study reported, in their order.</summary>
    /// <param name="name">The study's name.</param>
    /// <param name="attempt">The attempt's number.</param>
    /// <exception cref="ArgumentException">There is no such study.</exception>
    public IReadOnlyList<(long Step, double? Value)> Values(string name, long attempt) =>
        database.Run(command =>
            command.Rows(
                "SELECT step, value FROM anneal_metric WHERE study = @study AND token = @token ORDER BY ordinal",
                row => (row.GetInt64(0), row.Number(1)),
                ("study", Id(name)),
                ("token", attempt)
            )
        );

    /// <summary>Lets trials without a value be tried again, by whoever works on the study then.</summary>
    /// <param name="name">The study's name.</param>
    /// <param name="states">How they ended: <c>failed</c>, <c>timed_out</c>, <c>lost</c> or <c>diverged</c>.</param>
    /// <returns>How many they are.</returns>
    /// <exception cref="ArgumentException">There is no such study.</exception>
    public int Retry(string name, IReadOnlyCollection<string> states)
    {
        ArgumentNullException.ThrowIfNull(states);
        var study = Id(name);
        return database.InTransaction(command =>
        {
            var seq = command.Number(
                $"SELECT last_seq FROM anneal_study WHERE id = @study{database.Inner.ForUpdate}",
                ("study", study)
            );
            var found = command
                .Rows(
                    """
                    SELECT a.token, a.candidate, a.rung, a.seed, t.state FROM anneal_trial t
                    JOIN anneal_attempt a ON a.study = t.study AND a.candidate = t.candidate AND a.rung = t.rung
                        AND a.seed = t.seed
                    WHERE t.study = @study AND a.token = (
                        SELECT max(b.token) FROM anneal_attempt b WHERE b.study = t.study
                        AND b.candidate = t.candidate AND b.rung = t.rung AND b.seed = t.seed)
                    ORDER BY a.token
                    """,
                    row => (Token: row.GetInt64(0), Assignment: AttemptRows.AssignmentOf(row), State: row.GetString(4)),
                    ("study", study)
                )
                .Where(row => states.Contains(row.State))
                .ToArray();
            foreach (var row in found)
                AttemptRows.Retry(command, study, ++seq, StudyEvent.Retried(row.Assignment, row.Token));
            return found.Length;
        });
    }

    /// <summary>Lets a study that nobody works on go on with settings that extend its own.</summary>
    /// <param name="name">The study's name.</param>
    /// <param name="settings">What an extension made of its settings.</param>
    /// <param name="spec">What whoever works on it has to know now.</param>
    /// <exception cref="ArgumentException">There is no such study, or a trial of it runs.</exception>
    public void Extend(string name, StudySettings settings, string spec)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(spec);
        var study = Id(name);
        new LostAttempts(database, WorkerIdentity.New()).Take(study);
        _ = database.InTransaction(command =>
        {
            command.Number(
                $"SELECT last_seq FROM anneal_study WHERE id = @study{database.Inner.ForUpdate}",
                ("study", study)
            );
            var running = command.Number(
                "SELECT count(*) FROM anneal_attempt WHERE study = @study AND state = 'running'",
                ("study", study)
            );
            if (running > 0)
                throw new ArgumentException(
                    $"A study that is extended must not be worked on, but {running} of its trials run. Stop its "
                        + "workers first; a worker that is gone is known as such after a minute.",
                    nameof(name)
                );
            return command.Execute(
                "UPDATE anneal_study SET plan = @plan, spec = @spec, state = 'open' WHERE id = @study",
                ("plan", settings.Describe(settings.Plan)),
                ("spec", spec),
                ("study", study)
            );
        });
    }

    /// <summary>Closes it.</summary>
    public void Dispose() => database.Dispose();

    /// <summary>The number of a study.</summary>
    /// <exception cref="ArgumentException">There is no such study.</exception>
    internal long Id(string name) => Named(name, row => row.GetInt64(0));

    private T Named<T>(string name, Func<DbDataReader, T> read) =>
        database.Run(command =>
            command.Rows("SELECT id, spec FROM anneal_study WHERE name = @name", read, ("name", name))
        )
            is [var found]
            ? found
            : throw Unknown(name);

    private ArgumentException Unknown(string name)
    {
        var names = Studies().Select(study => $"'{study.Name}'").ToArray();
        return new(
            $"'{database.Inner.Name}' has no study '{name}'; "
                + (names.Length == 0 ? "it has none." : $"it has {string.Join(", ", names)}.")
        );
    }

    private static AttemptRecord Attempt(DbDataReader row) =>
        new(
            row.GetInt64(0),
            AttemptRows.AssignmentOf(row),
            row.GetString(4),
            row.GetString(5),
            row.Time(6)!.Value,
            row.Time(7),
            row.Whole(8),
            row.Number(9),
            row.Text(10)
        );
}
