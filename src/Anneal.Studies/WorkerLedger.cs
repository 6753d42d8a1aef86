using System.Data.Common;
using Anneal.Studies.Databases;

namespace Anneal.Studies;

/// <summary>The workers of a study: those that were asked for, and those that came.</summary>
/// <remarks>What it has is the truth; what a scheduler says of its jobs is only taken in.</remarks>
public sealed class WorkerLedger : IDisposable
{
    private readonly PatientDatabase database;
    private readonly WorkerIdentity self = WorkerIdentity.New();
    private readonly long study;

    /// <param name="address">Where the study is.</param>
    /// <param name="name">The study's name.</param>
    /// <param name="settings">How to deal with a database that is slow or gone. Default: the defaults.</param>
    /// <exception cref="ArgumentException">There is no such study.</exception>
    /// <exception cref="IOException">The database cannot be used.</exception>
    public WorkerLedger(StudyAddress address, string name, StoreSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(address);
        using (var studies = new StudyDatabase(address))
            study = studies.Id(name);
        database = new(address.Open(createsFile: false), settings ?? new());
    }

    /// <summary>Keeps that workers are about to be asked for.</summary>
    /// <param name="names">A name for each, which no other has.</param>
    public void Add(IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        database.InTransaction(command =>
        {
            foreach (var name in names)
                command.Execute(
                    $"""
                    INSERT INTO anneal_submission (name, study, submitted) VALUES (@name, @study, {Now})
                    ON CONFLICT (name) DO NOTHING
                    """,
                    ("name", name),
                    ("study", study)
                );
            return names.Count;
        });
    }

    /// <summary>Keeps that whoever started a worker has it no longer.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="job">What its starter calls it; null where that is not known.</param>
    /// <param name="why">Why, where the worker has not said it itself.</param>
    public void Settle(string name, string? job, string why)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(why);
        database.Run(command =>
            command.Execute(
                $"""
                UPDATE anneal_submission SET ended = {Now}, job = coalesce(CAST(@job AS text), job), why = @why
                WHERE name = @name
                """,
                ("name", name),
                ("job", job),
                ("why", why)
            )
        );
    }

    /// <summary>The workers, in the order that they were asked for or came.</summary>
    public IReadOnlyList<WorkerRecord> Workers() =>
        database.Run(command =>
            command.Rows(
                $"""
                SELECT coalesce(s.name, w.name), coalesce(w.job, s.job), w.host, w.process, s.submitted, w.started,
                    w.seen, {Now} - w.seen, {Now} - s.submitted, coalesce(w.ended, s.ended), coalesce(w.why, s.why),
                    s.ended, (SELECT count(*) FROM anneal_attempt a WHERE a.study = @study AND a.worker = w.id),
                    w.place, w.began
                FROM anneal_worker w FULL JOIN anneal_submission s ON s.name = w.name AND s.study = w.study
                WHERE coalesce(w.study, s.study) = @study
                ORDER BY coalesce(s.submitted, w.started), coalesce(s.name, w.id), w.started
                """,
                Read,
                ("study", study)
            )
        );

    /// <summary>Closes it.</summary>
    public void Dispose() => database.Dispose();

    private string Now => database.Inner.Now;

    private WorkerRecord Read(DbDataReader row) =>
        new(
            row.Text(0),
            row.Text(1),
            row.Text(2),
            row.Whole(3),
            row.Time(4),
            row.Time(5),
            row.Time(6),
            row.Number(7),
            row.Number(8),
            row.Time(9),
            row.Text(10),
            !row.IsDBNull(11),
            row.GetInt32(12),
            row.Text(13) == self.Place && WorkerIdentity.IsGone(row.GetInt64(3), row.GetInt64(14))
        );
}
