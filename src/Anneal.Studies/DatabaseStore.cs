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

    // Something was folded that may have been undone: what there is, is read from the start.
    private bool isUncertain;

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

    public StudyNews News()
    {
        TakeLost();
        return database.Run(session => Seen(session.Rows(NewsText, ReadEvent, Unseen())));
    }

    public IReadOnlyList<StudyClaim> Exchange(IReadOnlyList<StudyEvent> ended, Func<StudyNews, StudyChoice?> choose)
    {
        TakeLost();
        var exchange = Guid.NewGuid().ToString("N");
        var isAgain = false;
        List<StudyEvent> begun,
            tried = [];
        try
        {
            begun = database.InTransaction(session =>
            {
                // A commit whose answer was lost: the attempts are ours.
                if (isAgain && AttemptRows.Begun(session, exchange) is { Count: > 0 } mine)
                    return [.. mine.Select(each => tried.Find(it => it.Attempt == each.Attempt) ?? each)];
                isUncertain |= isAgain;
                isAgain = true;
                return tried = Exchange(session, exchange, ended, choose);
            });
        }
        catch
        {
            isUncertain = true;
            throw;
        }
        foreach (var happened in ended)
            if (own.TryRemove(happened.Attempt, out var attempt))
                attempt.Dispose();
        return [.. begun.Select(started => new StudyClaim(started, Own(started.Attempt)))];
    }

    public bool Report(StudyEvent reported)
    {
        if (!own.TryGetValue(reported.Attempt, out var attempt) || attempt.GivenUp.IsCancellationRequested)
            return false;
        var ordinal = attempt.NextReport();
        return database.Run(command =>
            command.Execute(
                $"""
                {database.Inner.Unhurried}
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

    public void Finish() =>
        database.Run(command =>
            command.Execute("UPDATE anneal_study SET state = 'done' WHERE id = @study", ("study", study))
        );

    // Where it cannot be kept, whoever looks sees that it gives no signs any more.
    public void Leave(string why) =>
        TryOnce(command =>
            command.Execute(
                $"UPDATE anneal_worker SET ended = {Now}, why = @why WHERE id = @id AND ended IS NULL",
                ("why", why),
                ("id", worker.Id)
            )
        );

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

    // Who only looks on does it too: there may be nobody else. Who has trials of its own need not know it at once.
    private void TakeLost()
    {
        var period = own.IsEmpty ? LookForLost : settings.Lease / SignsPerLease;
        if (sinceLook.IsRunning && sinceLook.Elapsed <= period)
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

    private List<StudyEvent> Exchange(
        Session session,
        string exchange,
        IReadOnlyList<StudyEvent> ended,
        Func<StudyNews, StudyChoice?> choose
    )
    {
        var (rows, found) = session.Rest(
            $"""
            {database.Inner.Turn}
            SELECT last_seq, last_token FROM anneal_study WHERE id = @study{database.Inner.ForUpdate};
            {NewsText}
            """,
            row => (Seq: row.GetInt64(0), Token: row.GetInt64(1)),
            ReadEvent,
            Unseen()
        );
        if (rows.Count == 0)
            throw new StudyStoreException($"'{database.Inner.Name}' has no study '{name}' any more.");
        var (seq, token) = rows[0];
        foreach (var happened in ended)
            if (AttemptRows.End(session, study, happened, seq + 1, worker.Id, database.Inner))
                found.Add((++seq, happened));
        var begun = new List<StudyEvent>();
        for (var news = Seen(found); choose(news) is { } chosen; news = Seen([(seq, begun[^1])]))
        {
            begun.Add(StudyEvent.Started(chosen, ++token));
            Begin(session, begun[^1], $"{exchange}-{begun.Count}", ++seq);
        }
        return begun;
    }

    private CancellationToken Own(long token) => (own[token] = new()).GivenUp.Token;

    private (string, object?)[] Unseen() => [("study", study), ("seen", isUncertain ? 0 : seen)];

    private StudyNews Seen(List<(long Seq, StudyEvent Event)> rows)
    {
        var isFromStart = isUncertain;
        isUncertain = false;
        if (rows.Count > 0)
            seen = rows[^1].Seq;
        return new([.. rows.Select(row => row.Event)], isFromStart);
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
        var asked = own.ToArray();
        var running = TryOnce(command =>
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
        if (running is null)
            return; // the next sign says it
        foreach (var (token, attempt) in asked)
            if (!running.Contains(token) && own.ContainsKey(token))
                attempt.GivenUp.Cancel();
    }

    /// <summary>Runs what need not succeed.</summary>
    /// <returns>Its result; nothing where the database is gone.</returns>
    private T? TryOnce<T>(Func<Session, T> work)
    {
        try
        {
            return database.Inner.Run(work);
        }
        catch (Exception error)
            when (error is DbException or ObjectDisposedException || database.Inner.IsPassing(error))
        {
            return default;
        }
    }
}
