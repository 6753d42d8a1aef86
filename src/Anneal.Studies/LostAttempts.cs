using System.Data.Common;
using Anneal.Studies.Databases;
using Anneal.Tuning.Studies;
using Anneal.Tuning.Trials;

namespace Anneal.Studies;

/// <summary>Takes attempts from workers that are gone.</summary>
internal sealed class LostAttempts(PatientDatabase database, WorkerIdentity worker)
{
    /// <summary>
    /// Ends the attempts whose lease is over by the database's clock, and those of processes of this machine that have
    /// ended.
    /// </summary>
    public void Take(long study)
    {
        // Looking costs nothing, and nobody waits for it; there is nearly never one.
        if (database.Run(command => Find(command, study, "")).Count == 0)
            return;
        database.InTransaction(command =>
        {
            var seq = command.Number(
                $"SELECT last_seq FROM anneal_study WHERE id = @study{database.Inner.ForUpdate}",
                ("study", study)
            );
            var found = Find(command, study, database.Inner.ForUpdateSkipLocked);
            foreach (var (ended, owner) in found)
                AttemptRows.End(command, study, ended, ++seq, owner, database.Inner);
            return found.Count;
        });
    }

    private List<(StudyEvent Ended, string Worker)> Find(Session command, long study, string lockClause)
    {
        var gone = GoneWorkers(command, study);
        var rows = command.Rows(
            $"""
            SELECT token, candidate, rung, seed, worker, lease < {database.Inner.Now} FROM anneal_attempt
            WHERE study = @study AND state = 'running' ORDER BY token{lockClause}
            """,
            row =>
                (
                    Token: row.GetInt64(0),
                    Assignment: AttemptRows.AssignmentOf(row),
                    Worker: row.GetString(4),
                    IsLost: row.GetBoolean(5) || gone.Contains(row.GetString(4))
                ),
            ("study", study)
        );
        return
        [
            .. from row in rows
            where row.IsLost
            let step = command.Number(
                "SELECT max(step) FROM anneal_metric WHERE study = @study AND token = @token",
                ("study", study),
                ("token", row.Token)
            )
            select (StudyEvent.Ended(row.Assignment, row.Token, TrialOutcome.Lost, step), row.Worker),
        ];
    }

    private HashSet<string> GoneWorkers(Session command, long study) =>
        command
            .Rows(
                """
                SELECT DISTINCT w.id, w.process, w.began FROM anneal_worker w
                JOIN anneal_attempt a ON a.worker = w.id
                WHERE a.study = @study AND a.state = 'running' AND w.place = @place AND w.id <> @me
                """,
                row => (Id: row.GetString(0), Process: row.GetInt64(1), Began: row.GetInt64(2)),
                ("study", study),
                ("place", worker.Place),
                ("me", worker.Id)
            )
            .Where(each => WorkerIdentity.IsGone(each.Process, each.Began))
            .Select(each => each.Id)
            .ToHashSet();
}
