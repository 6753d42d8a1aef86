using System.Data.Common;
using System.Globalization;
using Anneal.Studies.Databases;
using Anneal.Studies.Schemas;
using Anneal.Tuning.Studies;
using Anneal.Tuning.Trials;

namespace Anneal.Studies;

/// <summary>How attempts end in the tables.</summary>
internal static class AttemptRows
{
    /// <summary>A seed as the tables have it: they know no number so great.</summary>
    public static string Seed(StudyEvent happened) => happened.Seed.ToString(CultureInfo.InvariantCulture);

    /// <summary>The attempts that were begun in an exchange.</summary>
    public static List<StudyEvent> Begun(Session command, string exchange) =>
        command.Rows(
            "SELECT token, candidate, rung, seed FROM anneal_attempt WHERE claim LIKE @claim ORDER BY token",
            row => StudyEvent.Started(new(AssignmentOf(row)), row.GetInt64(0)),
            ("claim", $"{exchange}-%")
        );

    /// <summary>Reads candidate, rung and seed, which stand after the token.</summary>
    public static Assignment AssignmentOf(DbDataReader row) =>
        new(row.GetInt32(1), row.GetInt32(2), ulong.Parse(row.GetString(3), CultureInfo.InvariantCulture));

    /// <summary>Ends an attempt that is running, with the study's row held.</summary>
    /// <returns>False where it was not running, and nothing was changed.</returns>
    public static bool End(Session session, long study, StudyEvent ended, long seq, string worker, Database database)
    {
        const string Now = "study = @study AND token = @token AND end_seq = @seq";
        return session.Number(
                $"""
                UPDATE anneal_attempt SET state = @state, ended = {database.Now}, step = @step, value = @value,
                    reason = @reason, end_seq = @seq
                WHERE study = @study AND token = @token AND worker = @worker AND state = 'running';
                INSERT INTO anneal_event SELECT study, end_seq, CAST(@json AS text) FROM anneal_attempt WHERE {Now};
                UPDATE anneal_trial SET state = @state, value = @value
                WHERE study = @study AND candidate = @candidate AND rung = @rung AND seed = @seed
                    AND EXISTS (SELECT 1 FROM anneal_attempt WHERE {Now});
                UPDATE anneal_study SET last_seq = @seq
                WHERE id = @study AND EXISTS (SELECT 1 FROM anneal_attempt WHERE {Now});
                SELECT count(*) FROM anneal_attempt WHERE {Now}{database.Notify}
                """,
                ("study", study),
                ("token", ended.Attempt),
                ("seq", seq),
                ("worker", worker),
                ("state", AttemptStates.Of(ended.Outcome!.Value)),
                ("step", ended.Step),
                ("value", ended.Value),
                ("reason", ended.Reason),
                ("json", ended.ToJson()),
                ("candidate", ended.Candidate),
                ("rung", ended.Rung),
                ("seed", Seed(ended))
            ) > 0;
    }

    /// <summary>Lets a trial be tried again, with the study's row held.</summary>
    public static void Retry(Session command, long study, long seq, StudyEvent retried) =>
        command.Execute(
            """
            UPDATE anneal_trial SET state = 'waiting'
            WHERE study = @study AND candidate = @candidate AND rung = @rung AND seed = @seed;
            INSERT INTO anneal_event VALUES (@study, @seq, @json);
            UPDATE anneal_study SET last_seq = @seq, state = 'open' WHERE id = @study
            """,
            ("study", study),
            ("candidate", retried.Candidate),
            ("rung", retried.Rung),
            ("seed", Seed(retried)),
            ("seq", seq),
            ("json", retried.ToJson())
        );
}
