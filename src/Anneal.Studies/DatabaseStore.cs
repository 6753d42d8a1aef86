using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using Anneal.Studies.Databases;
using Anneal.Studies.Schemas;
using Anneal.Tuning.Studies;
using Anneal.Tuning.Trials;

namespace Anneal.Studies;

/// <summary>A study in a database, on which several processes may work.</summary>
/// <remarks>
/// Who claims holds the study's row, so that events have one order and everybody folds the same. An attempt's number is
/// its fencing token: what comes of one that is not running any more is refused.
/// </remarks>
internal sealed class DatabaseStore : IStudyStore
{
    private const string NewsText =
        "SELECT seq, json FROM anneal_event WHERE study = @study AND seq > @seen ORDER BY seq";

    private static readonly TimeSpan LookForLost = TimeSpan.FromSeconds(1);
    private const int SignsPerLease = 6;

    private readonly PatientDatabase database;
    private readonly StoreSettings settings;
    private readonly string name,
        spec;
    private readonly WorkerIdentity worker = WorkerIdentity.New();
    private readonly LostAttempts lost;
    private readonly ConcurrentDictionary<long, OwnAttempt> own = [];
    private readonly Timer signs;
    private readonly Stopwatch sinceLook = new();
    private long study,
        seen;

    public DatabaseStore(Database database, string name, string spec, StoreSettings settings)
    {
        (this.database, this.name, this.spec, this.settings) = (new(database, settings), name, spec, settings);
        lost = new(this.database, worker);
        signs = new(_ => GiveSigns());
    }

    public void Open(string plan)
    {
        study = database.InTransaction(command => Taken(command, plan));
        database.Run(command =>
            command.Execute(
                $"""
                INSERT INTO anneal_worker (id, host, place, process, began, started, seen, study, name, job)
                VALUES (@id, @host, @place, @process, @began, {Now}, {Now}, @study, @name, @job)
                """,
                ("id", worker.Id),
                ("host", worker.Host),
                ("place", worker.Place),
                ("process", worker.Process),
                ("began", worker.Began),
                ("study", study),
                ("name", settings.Worker?.Name),
                ("job", settings.Worker?.Job)
            )
        );
        var period = settings.Lease / SignsPerLease;
        signs.Change(period, period);
    }

    public IReadOnlyList<StudyEvent> News()
    {
        TakeLost();
        return database.Run(ReadNews);
    }

    public StudyClaim? Claim(Func<IReadOnlyList<StudyEvent>, Assignment?> choose)
    {
        TakeLost();
        var claim = Guid.NewGuid().ToString("N");
        var isAgain = false;
        var started = database.InTransaction(command =>
        {
            var (seq, last, news) = Lock(command);
            // A commit whose answer was lost: the attempt is ours.
            if (isAgain && AttemptRows.Claimed(command, claim) is { } mine)
                return mine;
            isAgain = true;
            if (choose(news) is not { } chosen)
                return null;
            var happened = StudyEvent.Started(chosen, last + 1);
            Begin(command, happened, claim, seq + 1);
            return happened;
        });
        if (started is null)
            return null;
        var attempt = own[started.Attempt] = new();
        return new(started, attempt.GivenUp.Token);
    }

    public bool Report(StudyEvent reported)
    {
        if (!own.TryGetValue(reported.Attempt, out var attempt) || attempt.GivenUp.IsCancellationRequested)
            return false;
        var ordinal = attempt.NextReport();
        return database.Run(command =>
            command.Execute(
                """
                INSERT INTO anneal_metric
                SELECT study, token, CAST(@ordinal AS bigint), CAST(@step AS bigint), CAST(@value AS double precision)
                FROM anneal_attempt WHERE study = @study AND token = @token AND state = 'running'
                ON CONFLICT (study, token, ordinal) DO UPDATE SET step = excluded.step
                """,
                ("study", study),
                ("token", reported.Attempt),
                ("ordinal", ordinal),
                ("step", reported.Step),
                ("value", reported.Value)
            ) > 0
        );
    }

    public bool End(StudyEvent ended)
    {
        var isKept = database.InTransaction(session =>
            AttemptRows.End(session, study, ended, worker.Id, database.Inner)
        );
        if (own.TryRemove(ended.Attempt, out var attempt))
            attempt.Dispose();
        return isKept;
    }

    public void Finish() =>
        database.Run(command =>
            command.Execute("UPDATE anneal_study SET state = 'done' WHERE id = @study", ("study", study))
        );

    public void Leave(string why)
    {
        try
        {
            database.Inner.Run(command =>
                command.Execute(
                    $"UPDATE anneal_worker SET ended = {Now}, why = @why WHERE id = @id AND ended IS NULL",
                    ("why", why),
                    ("id", worker.Id)
                )
            );
        }
        catch (Exception error)
            when (error is DbException or ObjectDisposedException || database.Inner.IsPassing(error))
        {
            // Whoever looks sees that it gives no signs any more.
        }
    }

    public Task WaitAsync(CancellationToken cancellationToken) => database.Inner.WaitAsync(cancellationToken);

    public void Dispose()
    {
        using (var ended = new ManualResetEvent(false))
            if (signs.Dispose(ended))
                ended.WaitOne();
        foreach (var attempt in own.Values)
            attempt.Dispose();
        database.Dispose();
    }

    private string Now => database.Inner.Now;

    // Who only looks on does it too: there may be nobody else.
    private void TakeLost()
    {
        if (sinceLook.IsRunning && sinceLook.Elapsed <= LookForLost)
            return;
        lost.Take(study);
        sinceLook.Restart();
    }

    private long Taken(Session command, string plan)
    {
        command.Execute(
            $"""
            INSERT INTO anneal_study
            SELECT coalesce(max(id), 0) + 1, CAST(@name AS text), CAST(@plan AS text), CAST(@spec AS text), 'open',
                {Now}, 0, 0
            FROM anneal_study
            WHERE true
            ON CONFLICT (name) DO NOTHING
            """,
            ("name", name),
            ("plan", plan),
            ("spec", spec)
        );
        var (id, found) = command.Rows(
            "SELECT id, plan FROM anneal_study WHERE name = @name",
            row => (row.GetInt64(0), row.GetString(1)),
            ("name", name)
        )[0];
        return found == plan
            ? id
            : throw new ArgumentException(
                $"'{database.Inner.Name}' has another study of the name '{name}': '{found}', here '{plan}'. Choose "
                    + "another name, or another store."
            );
    }

    /// <summary>Takes the study's row, and reads what is new then.</summary>
    private (long Seq, long Token, List<StudyEvent> News) Lock(Session session)
    {
        var (rows, news) = session.Both(
            $"SELECT last_seq, last_token FROM anneal_study WHERE id = @study{database.Inner.ForUpdate}; {NewsText}",
            row => (Seq: row.GetInt64(0), Token: row.GetInt64(1)),
            ReadEvent,
            ("study", study),
            ("seen", seen)
        );
        return rows.Count > 0
            ? (rows[0].Seq, rows[0].Token, Seen(news))
            : throw new StudyStoreException($"'{database.Inner.Name}' has no study '{name}' any more.");
    }

    private List<StudyEvent> ReadNews(Session session) =>
        Seen(session.Rows(NewsText, ReadEvent, ("study", study), ("seen", seen)));

    private List<StudyEvent> Seen(List<(long Seq, StudyEvent Event)> rows)
    {
        if (rows.Count > 0)
            seen = rows[^1].Seq;
        return [.. rows.Select(row => row.Event)];
    }

    private static (long Seq, StudyEvent Event) ReadEvent(DbDataReader row) =>
        (row.GetInt64(0), StudyEvent.Parse(row.GetString(1)));

    private void Begin(Session command, StudyEvent started, string claim, long seq) =>
        command.Execute(
            $"""
            INSERT INTO anneal_attempt (study, token, candidate, rung, seed, worker, claim, state, lease, started)
            VALUES (@study, @token, @candidate, @rung, @seed, @worker, @claim, 'running', {Now} + @lease, {Now});
            INSERT INTO anneal_trial VALUES (@study, @candidate, @rung, @seed, 'running', NULL, 1)
            ON CONFLICT (study, candidate, rung, seed)
            DO UPDATE SET state = 'running', attempts = anneal_trial.attempts + 1;
            INSERT INTO anneal_event VALUES (@study, @seq, @json);
            UPDATE anneal_study SET last_seq = @seq, last_token = @token, state = 'open' WHERE id = @study
            """,
            ("study", study),
            ("token", started.Attempt),
            ("candidate", started.Candidate),
            ("rung", started.Rung),
            ("seed", AttemptRows.Seed(started)),
            ("worker", worker.Id),
            ("claim", claim),
            ("lease", settings.Lease.TotalSeconds),
            ("seq", seq),
            ("json", started.ToJson())
        );

    /// <summary>Says that this process is there, and learns which attempts were given up meanwhile.</summary>
    private void GiveSigns()
    {
        try
        {
            var asked = own.ToArray();
            var running = database.Inner.Run(command =>
            {
                command.Execute(
                    $"""
                    UPDATE anneal_attempt SET lease = {Now} + @lease
                    WHERE study = @study AND state = 'running' AND worker = @worker;
                    UPDATE anneal_worker SET seen = {Now} WHERE id = @worker
                    """,
                    ("lease", settings.Lease.TotalSeconds),
                    ("study", study),
                    ("worker", worker.Id)
                );
                return command
                    .Rows(
                        """
                        SELECT token FROM anneal_attempt
                        WHERE study = @study AND state = 'running' AND worker = @worker
                        """,
                        row => row.GetInt64(0),
                        ("study", study),
                        ("worker", worker.Id)
                    )
                    .ToHashSet();
            });
            foreach (var (token, attempt) in asked)
                if (!running.Contains(token) && own.ContainsKey(token))
                    attempt.GivenUp.Cancel();
        }
        catch (Exception error)
            when (error is DbException or ObjectDisposedException || database.Inner.IsPassing(error))
        {
            // The next sign says it.
        }
    }
}
