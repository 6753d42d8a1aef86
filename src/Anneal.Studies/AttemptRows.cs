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

    /// <summary>The attempt that was begun with a claim; null where none was.</summary>
    public static StudyEvent? Claimed(DbCommand command, string claim) =>
        command
            .Rows(
                "SELECT token, candidate, rung, seed FROM anneal_attempt WHERE claim = @claim",
                row => StudyEvent.Started(AssignmentOf(row), row.GetInt64(0)),
                ("claim", claim)
            )
            .FirstOrDefault();

    /// <summary>Reads candidate, rung and seed, which stand after the token.</summary>
    public static Assignment AssignmentOf(DbDataReader row) =>
        new(row.GetInt32(1), row.GetInt32(2), ulong.Parse(row.GetString(3), CultureInfo.InvariantCulture));

    /// <summary>Ends an attempt that is running, with the study's row held.</summary>
    /// <returns>False where it was not running, and nothing was changed.</returns>
    public static bool End(DbCommand command, long study, long seq, StudyEvent ended, string now, string notify)
    {
        var state = RowStates.Of(ended.Outcome!.Value);
        var count = command.Execute(
            $"""
            UPDATE anneal_attempt SET state = @state, ended = {now}, step = @step, value = @value, reason = @reason
            WHERE study = @study AND token = @token AND state = 'running'
            """,
            ("state", state),
            ("step", ended.Step),
            ("value", ended.Value),
            ("reason", ended.Reason),
            ("study", study),
            ("token", ended.Attempt)
        );
        if (count == 0)
            return IsSame(command, study, ended, state);
        command.Execute(
            $"""
            UPDATE anneal_trial SET state = @state, value = @value
            WHERE study = @study AND candidate = @candidate AND rung = @rung AND seed = @seed;
            INSERT INTO anneal_event VALUES (@study, @seq, @json);
            UPDATE anneal_study SET last_seq = @seq WHERE id = @study{notify}
            """,
            ("state", state),
            ("value", ended.Value),
            ("study", study),
            ("candidate", ended.Candidate),
            ("rung", ended.Rung),
            ("seed", Seed(ended)),
            ("seq", seq),
            ("json", ended.ToJson())
        );
        return true;
    }

    // A commit whose answer was lost: it was this end.
    private static bool IsSame(DbCommand command, long study, StudyEvent ended, string state) =>
        state != RowStates.Lost
        && command.Number(
            "SELECT count(*) FROM anneal_attempt WHERE study = @study AND token = @token AND state = @state",
            ("study", study),
            ("token", ended.Attempt),
            ("state", state)
        ) > 0;
}
